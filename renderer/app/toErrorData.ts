import { type ErrorData, GalleyError } from '../../shared/contract/error.ts'

/** Any failure as data that the language files have a sentence for. */
export const toErrorData = (error: unknown): ErrorData =>
  error instanceof GalleyError
    ? error.toData()
    : { code: 'internal', params: { detail: error instanceof Error ? error.message : String(error) } }
