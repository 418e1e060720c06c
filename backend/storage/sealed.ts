import { z } from 'zod'
import { checksumOf } from './checksum.ts'

/**
 * A value as JSON text with the checksum of its compact form, one field a line: it can be read with a text editor, and
 * white space that another tool changes does no harm.
 */
export function seal(value: object): string {
  return `${JSON.stringify({ checksum: checksumOf(JSON.stringify(value)), ...value }, null, 1)}\n`
}

const sealedSchema = z.looseObject({ checksum: z.string() })

/** The value again, or undefined when the text is damaged. */
export function unseal(text: string): unknown {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return undefined
  }
  const parsed = sealedSchema.safeParse(json)
  if (!parsed.success) return undefined
  const { checksum, ...value } = parsed.data
  return checksum === checksumOf(JSON.stringify(value)) ? value : undefined
}
