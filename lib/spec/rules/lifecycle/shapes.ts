import { shapeRule } from '@/lib/spec/rule'

export const LIFECYCLE_SHAPES = [
  shapeRule({
    id: 'lifecycle-initialize-result-shape',
    why: 'Clients read all three members before anything else, and give the connection up where one is missing.',
    fix: 'Answer initialize with protocolVersion as a string, capabilities and serverInfo as objects.',
    example: {
      right:
        '{"protocolVersion": "2025-11-25", "capabilities": {"tools": {}}, "serverInfo": {"name": "trips", "version": "1.0.0"}}',
      wrong: '{"protocolVersion": 20251125, "serverInfo": "trips"}',
    },
  }),
  shapeRule({
    id: 'lifecycle-server-info-shape',
    why: 'Clients show the server’s name, and tell releases apart by its version.',
    fix: 'Give name and version as strings; title, description and websiteUrl too, where there are any.',
    example: {
      right: '"serverInfo": {"name": "trips", "version": "1.0.0"}',
      wrong: '"serverInfo": {"name": "trips", "version": 1}',
    },
  }),
  shapeRule({
    id: 'lifecycle-instructions-string',
    why: 'Clients put the instructions into the model’s prompt: what is no text cannot go there.',
    fix: 'Write the instructions as one string, or leave the member out.',
    example: {
      right: '"instructions": "Search before you book."',
      wrong: '"instructions": ["Search before you book."]',
    },
  }),
  shapeRule({
    id: 'lifecycle-capabilities-shape',
    why: 'Clients look for members inside each capability; at true or a list they fail, or think there is none.',
    fix: 'Declare each capability as an object, with true or false for listChanged and subscribe.',
    example: {
      right: '"capabilities": {"tools": {"listChanged": true}, "logging": {}}',
      wrong: '"capabilities": {"tools": true, "logging": true}',
    },
  }),
]
