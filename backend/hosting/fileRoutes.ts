import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import type { Backend } from '../backend.ts'
import { type Outcome, refusal } from '../dispatch.ts'
import { errorData } from '../errorData.ts'
import { securityHeaders } from './contentSecurityPolicy.ts'
import { limitBytes } from './limitBytes.ts'
import { passOn } from './passOn.ts'
import { resolveAsset } from './resolveAsset.ts'

/** Most bytes of one uploaded file: scans are large, text pages are refused by the importer far earlier. */
export const uploadLimit = 256 * 1024 * 1024

export interface FileRoutesOptions {
  readonly backend: Pick<Backend, 'imageFile' | 'acceptUpload'>
  /** Folder of the built window. */
  readonly rendererRoot: string
  /** Most bytes of an upload; `uploadLimit` by default. */
  readonly limit?: number
}

type Body = ConstructorParameters<typeof Response>[0]

const answer = (status: number, headers: Record<string, string>, body: Body = null): Response =>
  new Response(body, { status, headers: { 'Cache-Control': 'no-store', ...securityHeaders, ...headers } })

/** An outcome as the JSON of an answer. */
export const outcomeResponse = (status: number, outcome: Outcome): Response =>
  answer(status, { 'Content-Type': 'application/json' }, JSON.stringify(outcome))

const notFound = (): Response => answer(404, { 'Content-Type': 'text/plain' }, 'Not found')

async function sendFile(method: string, path: string, headers: Record<string, string>): Promise<Response> {
  const { size } = await stat(path)
  const body = method === 'HEAD' ? null : (Readable.toWeb(createReadStream(path)) as unknown as Body)
  return answer(200, { ...headers, 'Content-Length': String(size) }, body)
}

/**
 * What a window loads apart from calls and events: its own files, `GET /api/image/<page>`, and
 * `POST /api/upload?name=…` whose answer is an outcome with the upload's id. Hosts check the sender first.
 */
export function createFileRoutes(options: FileRoutesOptions): (request: Request) => Promise<Response> {
  const { backend, rendererRoot, limit = uploadLimit } = options

  async function sendImage(method: string, encoded: string): Promise<Response> {
    const file = await backend.imageFile(decodeURIComponent(encoded)).catch(() => null)
    if (file === null || !/^image\/(jpeg|png|webp|gif|avif|bmp)$/.test(file.type)) return notFound()
    return sendFile(method, file.path, {
      'Content-Type': file.type,
      'Cache-Control': 'private, max-age=31536000, immutable',
    })
  }

  async function upload(request: Request, name: string | null): Promise<Response> {
    if (name === null || name === '' || name.length > 1000 || request.body === null)
      return outcomeResponse(400, refusal('badArguments', { call: 'upload' }))
    const size = Number(request.headers.get('Content-Length') ?? 0)
    const bytes = limitBytes(name, limit)
    const sent = pipeline(Readable.fromWeb(request.body as ReadableStream), passOn(bytes)).catch((error: unknown) => {
      bytes.destroy()
      throw error
    })
    const accepted = backend.acceptUpload(name, bytes).catch((error: unknown) => {
      bytes.destroy()
      throw error
    })
    // Not until all was read: whoever still sends does not hear an answer.
    await Promise.allSettled([accepted, sent])
    try {
      const [upload] = await Promise.all([accepted, sent])
      return outcomeResponse(200, { ok: true, value: { upload } })
    } catch (error) {
      const told = errorData(error)
      const params = told.code === 'fileTooLarge' && size > 0 ? { ...told.params, characters: size } : told.params
      return outcomeResponse(200, { ok: false, error: { ...told, params } })
    }
  }

  async function route(request: Request): Promise<Response> {
    const { method } = request
    const { pathname, searchParams } = new URL(request.url)
    if (pathname === '/api/upload')
      return method === 'POST' ? upload(request, searchParams.get('name')) : answer(405, { Allow: 'POST' })
    if (method !== 'GET' && method !== 'HEAD') return answer(405, { Allow: 'GET, HEAD' })
    const image = /^\/api\/image\/([^/]+)$/.exec(pathname)?.[1]
    if (image !== undefined) return sendImage(method, image)
    const asset = await resolveAsset(rendererRoot, pathname)
    return asset === null ? notFound() : sendFile(method, asset.path, { 'Content-Type': asset.type })
  }

  return (request) => route(request).catch(() => notFound())
}
