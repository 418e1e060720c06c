const most = 3

/** The first names of a list, for a notice; the row goes on where there are more. */
export const someNames = (names: readonly string[]): string =>
  [...names.slice(0, most), ...(names.length > most ? ['…'] : [])].join(' / ')
