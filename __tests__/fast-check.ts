import fc from 'fast-check';

// The suite tries the same values on every machine and every day; FAST_CHECK_SEED=$RANDOM tries others.
fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 2026) });

export { fc };
