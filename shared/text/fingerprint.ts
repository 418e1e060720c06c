/**
 * Knows a finding by its check and the text that it is about, so that it is the same one after edits
 * elsewhere and under other block ids: two rounds of a 32-bit FNV-1a hash, in base 36.
 */
export function fingerprint(check: string, context: readonly string[]): string {
  const text = [check, ...context].join('\u0000')
  return round(text, 0x811c9dc5) + round(text, 0x9747b28c)
}

function round(text: string, seed: number): string {
  let hash = seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36).padStart(7, '0')
}
