import type { Finding } from '../contract/records.ts'
import { messages } from '../messages/messages.ts'

const sentences: Readonly<Record<string, string>> = messages.en.findings.evidence

const toSentence = ({ code, params }: Finding['evidence'][number]): string =>
  (sentences[code] ?? code).replace(/{{(\w+)}}/g, (_, name: string) => String(params[name] ?? ''))

/** The evidence of a finding in English. */
export const findingSentence = ({ evidence }: Pick<Finding, 'evidence'>): string => evidence.map(toSentence).join(' ')
