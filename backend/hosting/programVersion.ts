import { readFileSync } from 'node:fs'
import { z } from 'zod'

const packageSchema = z.object({ version: z.string() })

/** The version in a `package.json`. */
export const programVersion = (packageFile: URL): string =>
  packageSchema.parse(JSON.parse(readFileSync(packageFile, 'utf8'))).version
