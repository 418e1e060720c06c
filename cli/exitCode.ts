/**
 * Everything was done and found sound; something failed, was found at fault or was cancelled; nothing was done, for the
 * command line or the place that it names is no good. The same for every command.
 */
export const exitCode = { ok: 0, failed: 1, cannotRun: 2 } as const
export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
