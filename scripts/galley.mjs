#!/usr/bin/env node
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuiltOrExit, root } from './ensureBuilt.mjs'

await ensureBuiltOrExit()
await import(pathToFileURL(join(root, 'out', 'main', 'cli.js')).href)
