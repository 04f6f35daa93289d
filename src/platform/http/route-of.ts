import type { FastifyRequest } from 'fastify'

/** The pattern a request went to: unlike its address it holds nothing of what was asked. */
export const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? '(none)'
