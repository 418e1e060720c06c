/** Address of a page's scan on the window's own host; the stamp makes a replaced scan a new address. */
export const imageAddress = (page: string, stamp: string): string =>
  `/api/image/${encodeURIComponent(page)}?${new URLSearchParams({ stamp })}`
