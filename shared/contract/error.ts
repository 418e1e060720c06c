import { z } from 'zod'

/** Every error that crosses a border. The language files hold a sentence for each, filled with `params`. */
export const errorCodes = [
  'badArguments',
  'badSender',
  'unknownCall',
  'noCorpus',
  'corpusMissing',
  'corpusExists',
  'corpusLocked',
  'corpusLockSilent',
  'corpusTakenOver',
  'corpusLockGone',
  'corpusReadOnly',
  'corpusDamaged',
  'corpusDamagedLeft',
  'corpusPartMissing',
  'corpusUnreadable',
  'corpusNotWritable',
  'corpusDiskFull',
  'corpusNewer',
  'folderNotEmpty',
  'notFolder',
  'folderNotWritable',
  'diskFull',
  'writeFailed',
  'fileMissing',
  'fileNameNotText',
  'fileUnreadable',
  'fileEmpty',
  'fileBinary',
  'fileTooLarge',
  'fileKind',
  'fileDuplicate',
  'encodingUnknown',
  'imageUnreadable',
  'pageMissing',
  'pageDamaged',
  'pageReadOnly',
  'groupNotLast',
  'revisionStale',
  'revisionMissing',
  'changeInvalid',
  'nothingToUndo',
  'topicMissing',
  'topicExists',
  'searchMissing',
  'expressionInvalid',
  'expressionSlow',
  'placesStale',
  'exportDiskFull',
  'exportFailed',
  'keysUnreadable',
  'keysCommand',
  'keysFixed',
  'keysUnknown',
  'keysTyping',
  'keysEditing',
  'keysTwice',
  'jobMissing',
  'cancelled',
  'timeout',
  'disconnected',
  'internal',
] as const
export const errorCodeSchema = z.enum(errorCodes)
export type ErrorCode = z.infer<typeof errorCodeSchema>

export const errorParamsSchema = z.record(z.string(), z.union([z.string(), z.number()])).readonly()
export type ErrorParams = z.infer<typeof errorParamsSchema>

/** An error as it crosses: a code with parameters, never a sentence, never a stack. */
export const errorDataSchema = z.object({ code: errorCodeSchema, params: errorParamsSchema }).readonly()
export type ErrorData = z.infer<typeof errorDataSchema>

/** Says that the lock of a corpus was lost while it was open: what waits to be written will never be. */
export const isLostLock = (code: ErrorCode): boolean => code === 'corpusTakenOver' || code === 'corpusLockGone'

/** The one typed error of Galley: a code that the language files turn into a sentence. */
export class GalleyError extends Error {
  override readonly name = 'GalleyError'
  readonly code: ErrorCode
  readonly params: ErrorParams

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options)
    this.code = code
    this.params = params
  }

  toData(): ErrorData {
    return { code: this.code, params: this.params }
  }
}
