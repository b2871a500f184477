import { shapeRule } from '@/lib/spec/rule'

/** Requirements that the shape of a completion decides. */
export const COMPLETION_SHAPES = [
  shapeRule({
    id: 'completion-result-shape',
    why: 'Clients show the strings as they are; of anything else they show nothing.',
    fix: 'Return {"completion": {"values": [...]}} with strings; an empty array when nothing fits.',
    example: { right: '{"completion": {"values": ["Rome", "Riga"]}}', wrong: '{"values": [{"name": "Rome"}]}' },
  }),
  shapeRule({
    id: 'completion-max-100',
    why: 'Clients may refuse a longer list; a person reads none of that length.',
    fix: 'Return the best 100 values at most, and say with total and hasMore that there are others.',
    example: {
      right: '{"values": [… 100 …], "total": 4000, "hasMore": true}',
      wrong: '{"values": [… 4000 …]}',
    },
  }),
  shapeRule({
    id: 'completion-total-has-more-types',
    why: 'Clients count with total and branch on hasMore: "false" in quotes counts as true.',
    fix: 'Write total as a whole number from 0 up and hasMore as true or false, or leave them out.',
    example: { right: '"total": 40, "hasMore": true', wrong: '"total": "40+", "hasMore": "true"' },
  }),
]
