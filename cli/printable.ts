const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** Text without what steers a terminal or turns the direction of writing: names of files can hold anything. */
export const printable = (text: string): string => text.replace(unprintable, '\ufffd')
