process.argv[2] = 'start-step';
await import('./index.js');
