import { join } from 'node:path'
import { build } from 'vite'
import { root } from '../../e2e/support/browserHost.ts'

const font =
  '16.5px / 1.9 "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", "SimSun", "Noto Serif", Georgia, serif'

/** A page as wide as Galley's sheet, in its font, for the editor that `main.ts` makes. */
export const barePage = `<!doctype html><meta charset="utf-8"><title>bare</title><style>
main { width: 620px; margin: 40px auto; font: ${font}; white-space: pre-wrap; overflow-wrap: anywhere; outline: none }
p { margin: 0 0 6px; text-indent: 2em }
</style><main contenteditable="true" spellcheck="false"></main>`

/** Builds the bare editor as one script, as Galley's window is built; gives its path. */
export async function buildBareEditor(outDir: string): Promise<string> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      lib: {
        entry: join(root, 'tests', 'bench', 'bare', 'main.ts'),
        formats: ['iife'],
        name: 'bare',
        fileName: () => 'bare.js',
      },
    },
  })
  return join(outDir, 'bare.js')
}
