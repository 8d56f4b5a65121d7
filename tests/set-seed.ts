import fc from "fast-check";

// The same cases in every run, so that what passes passes everywhere; FUZZ_SEED asks for others (docs/quality.md).
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 20_161_109) });
