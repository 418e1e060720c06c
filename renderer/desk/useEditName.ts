import { useTranslation } from 'react-i18next'

/** The name of what a revision did: of its command, or of an edit that is no command. */
export function useEditName(): (edit: string) => string {
  const { t, i18n } = useTranslation(['commands', 'desk'])
  return (edit) => {
    const key = [`commands:${edit}`, `desk:edits.${edit}`].find((each) => i18n.exists(each))
    return t(key ?? 'desk:edits.change').replace(/…$/, '')
  }
}
