import { type ErrorData, GalleyError } from '../shared/contract/error.ts'

/** Most characters of a detail that is told of what nobody foresaw. */
export const detailLimit = 200

/** Any thrown value as data: a `GalleyError` as itself, all else as `internal` with a short detail, never a stack. */
export function errorData(error: unknown): ErrorData {
  if (error instanceof GalleyError) return error.toData()
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return { code: 'internal', params: { detail: detail.slice(0, detailLimit) } }
}
