import enErrors from './en/errors.json' with { type: 'json' }
import zhErrors from './zh/errors.json' with { type: 'json' }

/** All sentences of Galley by language and namespace; placeholders are `{{name}}`. */
export const messages = {
  en: { errors: enErrors },
  zh: { errors: zhErrors },
} as const

export type Language = keyof typeof messages
export const languages = Object.keys(messages) as readonly Language[]

/** The language to use for a BCP 47 locale: Chinese for any `zh`, English for all others. */
export const languageOf = (locale: string): Language => (/^zh\b/i.test(locale) ? 'zh' : 'en')
