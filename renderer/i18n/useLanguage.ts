import type { i18n } from 'i18next'
import { useEffect } from 'react'
import type { Settings } from '../../shared/contract/records.ts'
import { type Language, languageOf } from '../../shared/messages/messages.ts'

/** The language that holds for a setting on a system. */
export const resolveLanguage = (language: Settings['language'], locale: string): Language =>
  language === 'system' ? languageOf(locale) : language

/** Keeps the translator and the document in the language of the settings. */
export function useLanguage(translator: i18n, language: Language): void {
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    if (translator.language !== language) void translator.changeLanguage(language)
  }, [translator, language])
}
