process.argv[2] = 'stop-step';
await import('./index.js');
