/** Everything was done; something failed and was listed, or the work was cancelled; it could not even begin. */
export const exitCode = { ok: 0, failed: 1, cannotRun: 2 } as const
export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
