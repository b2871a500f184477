import { ProtocolError, ProtocolErrorCode, type McpServer } from '@modelcontextprotocol/server'
import * as z from 'zod'
import { digestOf } from '@/lib/protocol/digest'

const FRONTMATTER = {
  name: 'plan-a-trip',
  description:
    'Plans a weekend with the tools of this server. Use it when somebody wants to go somewhere and not think.',
  license: 'MIT',
} as const

const ROOT = 'skill://plan-a-trip'

const FILES: Readonly<Record<string, string>> = {
  [`${ROOT}/SKILL.md`]: `---
${Object.entries(FRONTMATTER)
  .map(([key, value]) => `${key}: ${value}`)
  .join('\n')}
---

# Plan a trip

1. Read the guide to the city, if there is one: \`guide://<city>\`.
2. Look at \`weather\` before anything else is chosen; if it rains, say so.
3. Call \`book_trip\` and let the person fill in the rest.
4. Pack by [the list](references/packing.md).
`,
  [`${ROOT}/references/packing.md`]: `# Packing

Half of what you thought of, and a second pair of shoes.
`,
}

const SKILL_URI = `${ROOT}/SKILL.md`

const fileOf = async (uri: string, text: string) => {
  const bytes = new TextEncoder().encode(text)
  return { uri, digest: await digestOf(bytes), size: bytes.length }
}

const entry = async () => ({
  uri: SKILL_URI,
  frontmatter: FRONTMATTER,
  resources: await Promise.all(Object.entries(FILES).map(([uri, text]) => fileOf(uri, text))),
})

const KEPT = { ttlMs: 60_000, cacheScope: 'public' } as const

/** One Agent Skill, listed with the digest of each file, and read as any other resource (SEP-2640). */
export const registerSkills = (server: McpServer): void => {
  for (const [uri, text] of Object.entries(FILES)) {
    const about = uri === SKILL_URI ? FRONTMATTER : { name: 'packing', description: 'Belongs to plan-a-trip.' }
    server.registerResource(
      about.name,
      uri,
      { description: about.description, mimeType: 'text/markdown', cacheHint: KEPT },
      () => ({ contents: [{ uri, mimeType: 'text/markdown', text }] }),
    )
  }
  server.server.setRequestHandler('skills/list', { params: z.looseObject({}) }, async () => ({
    skills: [await entry()],
    ...KEPT,
  }))
  server.server.setRequestHandler('skills/get', { params: z.looseObject({ uri: z.string() }) }, async ({ uri }) => {
    if (uri !== SKILL_URI) throw new ProtocolError(ProtocolErrorCode.InvalidParams, 'There is no such skill.')
    return { skill: await entry(), ...KEPT }
  })
}
