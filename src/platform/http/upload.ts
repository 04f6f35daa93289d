import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'

/** The file of a form; nothing when there is none, or what came is no form that can be read. */
export async function receiveFile(request: FastifyRequest): Promise<MultipartFile | undefined> {
  return request.isMultipart() ? unlessBroken(request.file()) : undefined
}

/** The same with its content. */
export async function receiveBytes(
  request: FastifyRequest,
): Promise<{ file: MultipartFile; bytes: Buffer } | undefined> {
  const file = await receiveFile(request)
  const bytes = file && (await unlessBroken(file.toBuffer()))
  return file && bytes && { file, bytes }
}

/** The parser throws plain errors at a form that breaks off; those that are answers (too large) have a status. */
async function unlessBroken<T>(received: Promise<T>): Promise<T | undefined> {
  try {
    return await received
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode !== undefined) throw error
    return undefined
  }
}
