/** A text as part of an expression that finds it as it stands: in the syntax of RE2, and in a class of JavaScript's. */
export const literalPattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
