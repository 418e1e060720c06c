import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import type { Disk } from '../../../../backend/storage/disk.ts'
import { writeHeartbeat } from '../../../../backend/storage/heartbeat.ts'
import { type LockOwner, ownerHere, releaseLock, takeLock } from '../../../../backend/storage/lock.ts'
import { nodeDisk } from '../../../../backend/storage/nodeDisk.ts'
import { newFolder } from './support/corpora.ts'
import { failure } from './support/powerDisk.ts'

let folder: string
let path: string
let here: LockOwner

beforeEach(async () => {
  folder = await newFolder()
  path = join(folder, 'lock')
  here = await ownerHere()
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

const elsewhere: LockOwner = { pid: 1, host: 'elsewhere', start: null, beats: true, token: 'other' }
const rules = { silentFor: 60_000, takeOver: null }
const take = (owner: LockOwner) => takeLock(nodeDisk, path, folder, owner, rules)

it('is had by one, and by another once it is given up', async () => {
  const other = await ownerHere()
  await take(here)
  await expect(take(other)).rejects.toMatchObject({ code: 'corpusLocked', params: { host: here.host, pid: here.pid } })
  await releaseLock(nodeDisk, path, other)
  await expect(take(other)).rejects.toMatchObject({ code: 'corpusLocked' })
  await releaseLock(nodeDisk, path, here)
  await take(other)
})

it('is taken over from a process that ended', async () => {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  await take({ ...here, pid: child.pid ?? 0, token: 'other' })
  await take(here)
  expect(await readdir(folder)).toEqual(['lock'])
})

it.skipIf(process.platform === 'win32')('is taken over from a process whose id another one has by now', async () => {
  await take({ ...here, start: 'some time ago', token: 'other' })
  await take(here)
})

it('is never taken from another computer untold, however long that was silent', async () => {
  await take(elsewhere)
  await expect(take(here)).rejects.toMatchObject({ code: 'corpusLocked', params: { host: 'elsewhere', pid: 1 } })
  const seen = Date.parse('2026-01-02T03:04:05Z')
  await utimes(path, seen / 1000, seen / 1000)
  await expect(take(here)).rejects.toMatchObject({ code: 'corpusLockSilent', params: { host: 'elsewhere', seen } })
})

it('counts a heartbeat of its owner as a sign of life, and not one of an owner before', async () => {
  await take(elsewhere)
  await utimes(path, 1, 1)
  await writeHeartbeat(nodeDisk, path, 'before')
  await expect(take(here)).rejects.toMatchObject({ code: 'corpusLockSilent', params: { seen: 1000 } })
  await writeHeartbeat(nodeDisk, path, 'other')
  await expect(take(here)).rejects.toMatchObject({ code: 'corpusLocked' })
})

it('is never silent where its owner never says that it is there', async () => {
  const { beats, ...before } = elsewhere
  await writeFile(path, JSON.stringify(before))
  await utimes(path, 1, 1)
  await expect(take(here)).rejects.toMatchObject({ code: 'corpusLocked', params: { host: 'elsewhere', pid: 1 } })
})

it('tells silence by the clock of the disk, whatever this computer says', async () => {
  const ahead = 8 * 3_600_000
  const disk: Disk = {
    ...nodeDisk,
    async stat(path) {
      const found = await nodeDisk.stat(path)
      return found && { ...found, modified: found.modified + ahead }
    },
  }
  const seen = Date.parse('2026-01-02T03:04:05Z')
  await take(elsewhere)
  await expect(takeLock(disk, path, folder, here, rules)).rejects.toMatchObject({ code: 'corpusLocked' })
  vi.setSystemTime(Date.now() + 11 * 60_000)
  onTestFinished(() => void vi.useRealTimers())
  await expect(take(here)).rejects.toMatchObject({ code: 'corpusLocked' })
  vi.useRealTimers()
  await utimes(path, Date.now() / 1000 - 120, Date.now() / 1000 - 120)
  await expect(takeLock(disk, path, folder, here, rules)).rejects.toMatchObject({ code: 'corpusLockSilent' })
  await utimes(path, seen / 1000, seen / 1000)
  await expect(take(here)).rejects.toMatchObject({ code: 'corpusLockSilent', params: { seen } })
  expect(await readdir(folder)).toEqual(['lock'])
})

it('is had where its owner gave it up while it was looked at', async () => {
  await take(elsewhere)
  const disk: Disk = {
    ...nodeDisk,
    async stat(looked) {
      if (looked === path) await releaseLock(nodeDisk, path, elsewhere)
      return await nodeDisk.stat(looked)
    },
  }
  await takeLock(disk, path, folder, here, rules)
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(here)
})

it('is taken from a silent computer by exactly one of many whom a person told to', async () => {
  await take(elsewhere)
  await utimes(path, 1, 1)
  const owners = await Promise.all(Array.from({ length: 8 }, ownerHere))
  const takeOver = { host: 'elsewhere', seen: 1000 }
  const told = owners.map((owner) => takeLock(nodeDisk, path, folder, owner, { ...rules, takeOver }))
  const results = await Promise.allSettled(told)
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await readdir(folder)).toEqual(['lock'])
})

it('is taken over when a crash left it unreadable', async () => {
  await writeFile(path, '')
  await take(here)
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(here)
})

it('goes to exactly one of many that take over at once', async () => {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  await take({ ...here, pid: child.pid ?? 0, token: 'other' })
  const owners = await Promise.all(Array.from({ length: 8 }, ownerHere))
  const results = await Promise.allSettled(owners.map(take))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

it('says when a folder cannot be written, and when the disk is full', async () => {
  const failing = (code: string) => ({ ...nodeDisk, open: () => Promise.reject(failure(code)) })
  await expect(takeLock(failing('EACCES'), path, folder, here, rules)).rejects.toMatchObject({
    code: 'corpusNotWritable',
    params: { path: folder, reason: 'EACCES' },
  })
  await expect(takeLock(failing('ENOSPC'), path, folder, here, rules)).rejects.toMatchObject({
    code: 'corpusDiskFull',
    params: { path: folder },
  })
})
