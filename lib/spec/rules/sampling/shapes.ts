import { shapeRule, type ShapeRule } from '@/lib/spec/rule'

export const SAMPLING_SHAPES: readonly ShapeRule[] = [
  shapeRule({
    id: 'sampling-required-fields',
    why: 'Without messages there is nothing to answer, and without maxTokens no provider knows when to stop.',
    fix: 'Send messages as an array and maxTokens as a number, always.',
    example: {
      right: '{"messages": [{…}], "maxTokens": 200}',
      wrong: '{"messages": [{…}], "max_tokens": 200}',
    },
  }),
  shapeRule({
    id: 'sampling-optional-field-types',
    why: 'A client drops what is not of its type: the model runs without the system prompt or the limits that were meant.',
    fix: 'systemPrompt is a string, temperature a number, stopSequences an array of strings, metadata and modelPreferences are objects.',
    example: {
      right: '{"systemPrompt": "Be brief.", "temperature": 0.2, "stopSequences": ["END"], …}',
      wrong: '{"systemPrompt": {"text": "Be brief."}, "temperature": "0.2", "stopSequences": "END", …}',
    },
  }),
  shapeRule({
    id: 'sampling-message-role',
    why: 'A conversation has two sides, user and assistant: a message of anybody else, or without content, cannot be passed on.',
    fix: 'Give each message the role user or assistant, and content; what the system says belongs into systemPrompt.',
    example: {
      right: '{"role": "user", "content": {"type": "text", "text": "Hello"}}',
      wrong: '{"role": "system", "content": {"type": "text", "text": "Be brief."}}',
    },
  }),
  shapeRule({
    id: 'sampling-message-role-modern',
    why: 'A conversation has two sides, user and assistant: a message of anybody else, or without content, cannot be passed on.',
    fix: 'Give each message the role user or assistant, and content; what the system says belongs into systemPrompt.',
    example: {
      right: '{"role": "user", "content": {"type": "text", "text": "Hello"}}',
      wrong: '{"role": "system", "content": {"type": "text", "text": "Be brief."}}',
    },
  }),
  shapeRule({
    id: 'sampling-content-types-early',
    why: 'Clients of this revision pass on one block a message, a text, an image or (from 2025-03-26) a sound; others they drop or refuse.',
    fix: 'Send one block as content; put what does not fit into messages of its own.',
    example: {
      right: '{"role": "user", "content": {"type": "text", "text": "Hello"}}',
      wrong: '{"role": "user", "content": [{"type": "text", "text": "Hello"}]}',
    },
  }),
  shapeRule({
    id: 'sampling-content-types',
    why: 'Models take texts, images, sounds, tool uses and tool results; resources and links never reach them.',
    fix: 'Send a block of these types or an array of them; put the text of a resource into a text block.',
    example: {
      right: '{"role": "user", "content": [{"type": "text", "text": "Hello"}]}',
      wrong: '{"role": "user", "content": {"type": "resource_link", "uri": "file:///a", "name": "a"}}',
    },
  }),
  shapeRule({
    id: 'sampling-tool-blocks-shape',
    why: 'A tool use is replayed to the model as it stands: with a member missing, providers refuse the whole conversation.',
    fix: 'Give tool_use an id, a name and an object as input, and tool_result a toolUseId and an array as content.',
    example: {
      right: '{"type": "tool_use", "id": "a", "name": "search", "input": {}}',
      wrong: '{"type": "tool_use", "name": "search", "arguments": {}}',
    },
  }),
  shapeRule({
    id: 'sampling-tools-shape',
    why: 'The model is told of tools by their definitions: without a name and a schema it cannot call them.',
    fix: 'Define each tool with a name and an inputSchema of type object; toolChoice.mode is auto, required or none.',
    example: {
      right: '{"tools": [{"name": "search", "inputSchema": {"type": "object"}}], "toolChoice": {"mode": "auto"}}',
      wrong: '{"tools": ["search"], "toolChoice": "auto"}',
    },
  }),
  shapeRule({
    id: 'sampling-include-context-value',
    why: 'A client that does not know the value adds no context, or refuses the request.',
    fix: 'Send none, thisServer or allServers, or leave includeContext out.',
    example: {
      right: '{"includeContext": "none", …}',
      wrong: '{"includeContext": "all", …}',
    },
  }),
  shapeRule({
    id: 'sampling-priorities-range',
    why: 'Priorities are weighed against each other from 0 to 1: what lies outside makes the choice of a model arbitrary.',
    fix: 'Send numbers from 0 (does not matter) to 1 (matters most).',
    example: {
      right: '{"modelPreferences": {"costPriority": 0.3}}',
      wrong: '{"modelPreferences": {"costPriority": 30}}',
    },
  }),
  shapeRule({
    id: 'sampling-hints-shape',
    why: 'A client looks for a name in each hint: bare strings are ignored, and the model is chosen without them.',
    fix: 'Send hints as an array of objects, each with a name.',
    example: {
      right: '{"modelPreferences": {"hints": [{"name": "haiku"}]}}',
      wrong: '{"modelPreferences": {"hints": ["haiku"]}}',
    },
  }),
]
