import type { Lists } from '../db/index.ts'

/** For whom a request acts; every statement on a tenant table takes its regencyCode. */
export interface Scope {
  regencyCode: string
  /** Empty for the whole regency. */
  districtCode: string
  /** Empty for the whole district. */
  villageCode: string
  /** Whose lists they work with, and see the people of. */
  lists: Lists
  /** Their office; empty when the grant names none. */
  officeName: string
  /** Stands in audit rows: the account's name. */
  actor: string
  userId: string
  /** The role they act in. */
  role: string
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard of src/access before any handler under /api runs. */
    scope: Scope
  }
  interface FastifyContextConfig {
    /** Answers without a session. */
    public?: boolean
  }
}
