/**
 * Every command a person can give, as data: keys, menu and palette are made from it, and the language
 * files name it under `commands.<id>`. `Mod` is Ctrl, or Cmd on a Mac; keys are named by
 * `KeyboardEvent.code` where they are letters or digits, so that layouts and Alt characters do not matter.
 */
export const commands = {
  'corpus.new': { menu: 'file', keys: [] },
  'corpus.open': { menu: 'file', keys: ['Mod+O'] },
  'corpus.openSample': { menu: 'file', keys: [] },
  'corpus.close': { menu: 'file', keys: [] },
  'page.import': { menu: 'file', keys: ['Alt+I'] },
  'page.export': { menu: 'file', keys: ['Mod+E'] },
  'settings.open': { menu: 'file', keys: ['Mod+,'] },

  'history.undo': { menu: 'edit', keys: ['Mod+Z'] },
  'history.redo': { menu: 'edit', keys: ['Mod+Shift+Z', 'Mod+Y'] },
  'notice.act': { menu: 'edit', keys: ['Alt+U'] },

  'search.page': { menu: 'find', keys: ['Mod+F'] },
  'search.corpus': { menu: 'find', keys: ['Mod+Shift+F'] },
  'search.replace': { menu: 'find', keys: ['Mod+H', 'Mod+Alt+F'] },
  'search.concordance': { menu: 'find', keys: ['Alt+K'] },
  'search.elsewhere': { menu: 'find', keys: ['Alt+Shift+K'] },
  'search.names': { menu: 'find', keys: ['Alt+Shift+N'] },

  'block.joinNext': { menu: 'block', keys: ['Mod+J'] },
  'block.joinWith': { menu: 'block', keys: ['Mod+Shift+J'] },
  'block.split': { menu: 'block', keys: ['Enter'] },
  'block.moveUp': { menu: 'block', keys: ['Alt+ArrowUp'] },
  'block.moveDown': { menu: 'block', keys: ['Alt+ArrowDown'] },
  'block.moveTo': { menu: 'block', keys: ['Alt+M'] },
  'block.role.headline': { menu: 'role', keys: ['Alt+1'] },
  'block.role.kicker': { menu: 'role', keys: ['Alt+2'] },
  'block.role.deck': { menu: 'role', keys: ['Alt+3'] },
  'block.role.crosshead': { menu: 'role', keys: ['Alt+4'] },
  'block.role.byline': { menu: 'role', keys: ['Alt+5'] },
  'block.role.body': { menu: 'role', keys: ['Alt+6'] },
  'block.role.caption': { menu: 'role', keys: ['Alt+7'] },
  'block.role.credit': { menu: 'role', keys: ['Alt+8'] },
  'block.role.section': { menu: 'role', keys: ['Alt+9'] },
  'block.role.furniture': { menu: 'role', keys: ['Alt+Shift+0'] },
  'block.role.noise': { menu: 'role', keys: ['Alt+0'] },

  'article.start': { menu: 'article', keys: ['Mod+Shift+Enter'] },
  'article.mergeBefore': { menu: 'article', keys: ['Alt+Shift+J'] },
  'article.moveUp': { menu: 'article', keys: ['Alt+Shift+ArrowUp'] },
  'article.moveDown': { menu: 'article', keys: ['Alt+Shift+ArrowDown'] },
  'article.swapTitles': { menu: 'article', keys: ['Alt+H'] },
  'topic.add': { menu: 'article', keys: ['Alt+T'] },
  'topic.accept': { menu: 'article', keys: ['Alt+Shift+T'] },
  'topic.vocabulary': { menu: 'article', keys: [] },

  'mark.gap': { menu: 'mark', keys: ['Mod+Shift+G'] },
  'mark.unclear': { menu: 'mark', keys: ['Mod+Shift+U'] },
  'mark.sic': { menu: 'mark', keys: ['Mod+Shift+S'] },
  'mark.supplied': { menu: 'mark', keys: ['Mod+Shift+P'] },
  'mark.clear': { menu: 'mark', keys: ['Mod+Shift+0'] },
  'note.add': { menu: 'mark', keys: ['Alt+N'] },

  'finding.next': { menu: 'review', keys: ['F8'] },
  'finding.previous': { menu: 'review', keys: ['Shift+F8'] },
  'finding.otherPlace': { menu: 'review', keys: ['Mod+F8'] },
  'finding.card': { menu: 'review', keys: ['Alt+Enter'] },
  'finding.accept': { menu: 'review', keys: ['Mod+Enter'] },
  'finding.acceptAtSeam': { menu: 'review', keys: ['Mod+Alt+Enter'] },
  'finding.dismiss': { menu: 'review', keys: ['Mod+Shift+D'] },
  'finding.acceptAll': { menu: 'review', keys: ['Mod+Shift+A'] },
  'known.add': { menu: 'review', keys: ['Alt+Shift+W'] },
  'known.open': { menu: 'review', keys: ['Alt+W'] },
  'corpus.style': { menu: 'review', keys: [] },

  'page.next': { menu: 'page', keys: ['Alt+PageDown'] },
  'page.previous': { menu: 'page', keys: ['Alt+PageUp'] },
  'page.nextWithFindings': { menu: 'page', keys: ['Alt+Shift+PageDown'] },
  'page.proofread': { menu: 'page', keys: ['Alt+Shift+S'] },
  'page.state': { menu: 'page', keys: ['Alt+S'] },
  'page.stateSelected': { menu: 'page', keys: ['Alt+Shift+M'] },
  'page.history': { menu: 'page', keys: ['Alt+Shift+H'] },
  'page.compareSource': { menu: 'page', keys: ['Alt+Shift+O'] },
  'difference.next': { menu: 'page', keys: ['F7'] },
  'difference.previous': { menu: 'page', keys: ['Shift+F7'] },
  'page.attachImage': { menu: 'page', keys: [] },

  'view.sheet': { menu: 'view', keys: ['Alt+B'] },
  'view.pages': { menu: 'view', keys: ['Alt+P'] },
  'view.review': { menu: 'view', keys: ['Alt+R'] },
  'view.source': { menu: 'view', keys: ['Alt+O'] },
  'view.image': { menu: 'view', keys: ['Alt+G'] },
  'view.theme': { menu: 'view', keys: [] },
  'view.language': { menu: 'view', keys: [] },
  'help.commands': { menu: 'help', keys: ['Mod+K'] },
  'help.keys': { menu: 'help', keys: ['F1'] },
} as const satisfies Record<string, { menu: string; keys: readonly string[] }>

export type CommandId = keyof typeof commands
export const commandIds = Object.keys(commands) as readonly CommandId[]
export const isCommandId = (id: string): id is CommandId => Object.hasOwn(commands, id)

/** Menus in their order; the language files name them under `menus.<id>`. */
export const menus = [
  'file',
  'edit',
  'find',
  'block',
  'role',
  'article',
  'mark',
  'review',
  'page',
  'view',
  'help',
] as const
export type MenuId = (typeof menus)[number]
