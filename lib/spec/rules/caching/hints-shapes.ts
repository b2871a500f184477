import { shapeRule, type ShapeRule } from '@/lib/spec/rule'

type Id = Extract<Parameters<typeof shapeRule>[0]['id'], `caching-hints-${string}`>

const CACHED: readonly (readonly [id: Id, member: string, needs?: string])[] = [
  ['caching-hints-discover', '"supportedVersions": ["2026-07-28"]'],
  ['caching-hints-tools-list', '"tools": […]', 'tools'],
  ['caching-hints-prompts-list', '"prompts": […]', 'prompts'],
  ['caching-hints-resources-list', '"resources": […]', 'resources'],
  ['caching-hints-resource-templates-list', '"resourceTemplates": […]', 'resources'],
  ['caching-hints-resources-read', '"contents": […]', 'resources'],
]

/** One requirement for each result that can be kept; they differ in the method alone. */
export const HINTS_SHAPES: readonly ShapeRule[] = CACHED.map(([id, member, needs]) =>
  shapeRule({
    id,
    why: 'Without both hints a client can keep nothing: it asks again each time, or shows what is long out of date.',
    fix: 'Put ttlMs and cacheScope into every complete result, each page; 0 and "private" where nothing may be kept.',
    example: {
      right: `"result": {"resultType": "complete", ${member}, "ttlMs": 60000, "cacheScope": "private"}`,
      wrong: `"result": {"resultType": "complete", ${member}}`,
    },
    ...(needs !== undefined && { needs }),
  }),
)
