import { shapeRule, type ShapeRule } from '@/lib/spec/rule'

export const META_SHAPES: readonly ShapeRule[] = [
  shapeRule({
    id: 'meta-object',
    why: 'Clients read members of _meta without looking what it is; anything but an object breaks them.',
    fix: 'Send _meta as a JSON object, or leave it out.',
    example: { right: '"_meta": {"com.example/cost": 3}', wrong: '"_meta": "cost=3"' },
  }),
  shapeRule({
    id: 'meta-server-info-shape',
    why: 'Name and version are what a client shows and logs; a server without them cannot be told from others.',
    fix: 'Give serverInfo a name and a version, both strings.',
    example: {
      right: '"io.modelcontextprotocol/serverInfo": {"name": "trips", "version": "2.1.0"}',
      wrong: '"io.modelcontextprotocol/serverInfo": {"name": "trips", "version": 2.1}',
    },
  }),
]
