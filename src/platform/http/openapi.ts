import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'

/** Gathers the routes into an OpenAPI 3.1 document: `app.swagger()` after `app.ready()`. */
export async function registerOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Semesta',
        description:
          'Who works in a regency, who is protected by BPJS Ketenagakerjaan, who is not. Counts are integers, ' +
          'percentages are basis points, days are ISO dates. Refusals are problems as in RFC 9457.',
        version: '1',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'semesta_session' },
          apiKey: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'sms_…',
            description:
              'A key of a program, with the rights named beside each route; made under Akun → Kunci API.',
          },
        },
      },
      security: [{ session: [] }],
    },
    hideUntagged: false,
    transform: jsonSchemaTransform,
  })
}
