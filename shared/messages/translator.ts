import { createInstance, type i18n } from 'i18next'
import { type Language, messages } from './messages.ts'

/**
 * A translator for one language, with `{{name}}` filled in unescaped (React and terminals escape for
 * themselves). Keys are `namespace:path.to.key`. A key that is missing comes back as itself.
 */
export function createTranslator(language: Language): i18n {
  const instance = createInstance()
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    resources: messages,
    ns: Object.keys(messages.en),
    defaultNS: 'errors',
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  return instance
}
