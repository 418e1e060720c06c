import type { Context } from 'hono'
import { languageOf } from '../shared/messages/messages.ts'
import { createTranslator } from '../shared/messages/translator.ts'

/** What a browser shows that was not let in: how to get in, in its language. */
export function refusedPage(c: Context): Response {
  const language = languageOf(c.req.header('Accept-Language') ?? '')
  return c.text(createTranslator(language).t('hosts:refused'), 401)
}
