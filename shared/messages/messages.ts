import enCli from './en/cli.json' with { type: 'json' }
import enCommands from './en/commands.json' with { type: 'json' }
import enDesk from './en/desk.json' with { type: 'json' }
import enEditor from './en/editor.json' with { type: 'json' }
import enErrors from './en/errors.json' with { type: 'json' }
import enFindings from './en/findings.json' with { type: 'json' }
import enHistory from './en/history.json' with { type: 'json' }
import enHosts from './en/hosts.json' with { type: 'json' }
import enMenus from './en/menus.json' with { type: 'json' }
import enRoles from './en/roles.json' with { type: 'json' }
import enSample from './en/sample.json' with { type: 'json' }
import enSettings from './en/settings.json' with { type: 'json' }
import enStates from './en/states.json' with { type: 'json' }
import zhCli from './zh/cli.json' with { type: 'json' }
import zhCommands from './zh/commands.json' with { type: 'json' }
import zhDesk from './zh/desk.json' with { type: 'json' }
import zhEditor from './zh/editor.json' with { type: 'json' }
import zhErrors from './zh/errors.json' with { type: 'json' }
import zhFindings from './zh/findings.json' with { type: 'json' }
import zhHistory from './zh/history.json' with { type: 'json' }
import zhHosts from './zh/hosts.json' with { type: 'json' }
import zhMenus from './zh/menus.json' with { type: 'json' }
import zhRoles from './zh/roles.json' with { type: 'json' }
import zhSample from './zh/sample.json' with { type: 'json' }
import zhSettings from './zh/settings.json' with { type: 'json' }
import zhStates from './zh/states.json' with { type: 'json' }

/** All sentences of Galley by language and namespace; placeholders are `{{name}}`. */
export const messages = {
  en: {
    cli: enCli,
    commands: enCommands,
    desk: enDesk,
    editor: enEditor,
    errors: enErrors,
    findings: enFindings,
    history: enHistory,
    hosts: enHosts,
    menus: enMenus,
    roles: enRoles,
    sample: enSample,
    settings: enSettings,
    states: enStates,
  },
  zh: {
    cli: zhCli,
    commands: zhCommands,
    desk: zhDesk,
    editor: zhEditor,
    errors: zhErrors,
    findings: zhFindings,
    history: zhHistory,
    hosts: zhHosts,
    menus: zhMenus,
    roles: zhRoles,
    sample: zhSample,
    settings: zhSettings,
    states: zhStates,
  },
} as const

export type Language = keyof typeof messages
export const languages = Object.keys(messages) as readonly Language[]

/** The language to use for a BCP 47 locale: Chinese for any `zh`, English for all others. */
export const languageOf = (locale: string): Language => (/^zh\b/i.test(locale) ? 'zh' : 'en')
