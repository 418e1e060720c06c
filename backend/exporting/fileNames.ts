const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])$/i

// Control and format characters (direction marks among them), what Windows forbids, lone surrogates.
const forbidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"/\\|?*]/gu

function shorten(name: string, limit: number): string {
  const encoder = new TextEncoder()
  let bytes = 0
  let kept = ''
  for (const char of name) {
    bytes += encoder.encode(char).length
    if (bytes > limit) break
    kept += char
  }
  return kept
}

/**
 * A name for a file or folder that every system takes: no separators, no reserved device names, no dots
 * or spaces at the ends, at most `limit` bytes of UTF-8 (file systems allow 255, with the ending).
 * `otherwise` is used where nothing is left.
 */
export function safeName(name: string, otherwise: string, limit = 120): string {
  const trimmed = shorten(name.normalize('NFC').replace(forbidden, ' ').replace(/\s+/g, ' ').trim(), limit)
    .replace(/^[. -]+/, '')
    .replace(/[. ]+$/, '')
  if (trimmed === '') return otherwise
  const [device = ''] = trimmed.split('.')
  return reserved.test(device.trim()) ? `_${trimmed}` : trimmed
}

/** Gives each name out once, whatever the case: a second `001` becomes `001-2`. */
export function createUniqueNames(): (name: string) => string {
  const taken = new Set<string>()
  const lastNumber = new Map<string, number>()
  return (name) => {
    const key = name.toLowerCase()
    let number = lastNumber.get(key) ?? 1
    let candidate = number === 1 ? name : `${name}-${number}`
    while (taken.has(candidate.toLowerCase())) {
      number += 1
      candidate = `${name}-${number}`
    }
    lastNumber.set(key, number)
    taken.add(candidate.toLowerCase())
    return candidate
  }
}
