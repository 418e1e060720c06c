import { describe, expect, it } from 'vitest'
import { createContext } from '../../../cli/context.ts'
import type { CliIo } from '../../../cli/io.ts'
import { createTranslator } from '../../../shared/messages/translator.ts'
import { runCli } from '../../support/runCli.ts'

const commands = ['import', 'analyse', 'export', 'compare', 'status', 'verify']

describe('the command line', () => {
  it('shows its help and exits with 2 when nothing is asked', async () => {
    const { code, out, err } = await runCli([])
    expect(code).toBe(2)
    for (const command of commands) expect(out).toContain(`  ${command} `)
    expect(err).toBe('')
  })

  it.each(commands)('explains %s in the language of the system', async (command) => {
    const english = await runCli([command, '--help'])
    const chinese = await runCli([command, '--help'], { locale: 'zh-CN' })
    expect([english.code, chinese.code]).toEqual([0, 0])
    expect(english.out).toMatch(new RegExp(`^Usage: galley ${command} <`))
    expect(chinese.out).toMatch(new RegExp(`^用法： galley ${command} <`))
    expect(chinese.out).not.toMatch(/Usage|Options|Arguments|choices|default|display help/)
    expect(english.out).not.toMatch(/\p{sc=Han}/u)
    expect(`${english.out}${chinese.out}`).not.toContain('cli:')
  })

  it('tells its version', async () => {
    expect(await runCli(['--version'], { version: '1.2.3' })).toEqual({ code: 0, out: '1.2.3\n', err: '' })
  })

  it.each([
    [['exprot', 'x'], 'There is no command exprot.'],
    [['status'], 'The argument <corpus> is missing.'],
    [['status', 'a', 'b'], 'There are too many arguments for status.'],
    [['status', 'a', '--fast'], 'There is no option --fast.'],
    [['import', 'a'], '--into <corpus> has to be given.'],
    [['import', 'a', '--into'], 'A value is missing for --into <corpus>.'],
    [['export', 'a', '--out', 'b'], '--to <format> has to be given.'],
    [['export', 'a', '--to', 'pdf', '--out', 'b'], '--to cannot be pdf. It can be text, markdown, json,'],
    [['analyse', 'a'], 'Say where to write with --out'],
    [['analyse', 'a', '--json', '--out', 'b'], '--out and --json exclude each other.'],
  ])('refuses %j in one line', async (args, sentence) => {
    const { code, out, err } = await runCli(args)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err.split('\n')).toHaveLength(2)
    expect(err).toContain(`galley: ${sentence}`)
  })

  it('words errors for a terminal where the window has other words', () => {
    const { t } = createTranslator('en')
    const context = createContext({} as CliIo, t)
    expect(context.sentence({ code: 'diskFull', params: { file: 'a.json' } })).not.toContain('window')
    expect(context.sentence({ code: 'fileBinary', params: { name: 'a.txt' } })).toBe(
      'a.txt is not a text file, or is damaged: it holds bytes that no text has. Save its text anew as .txt or .md and import that.',
    )
  })

  it('refuses in Chinese on a Chinese system', async () => {
    const { err } = await runCli(['exprot'], { locale: 'zh' })
    expect(err).toBe('galley: 没有命令 exprot。请用 --help 查看。\n')
  })
})
