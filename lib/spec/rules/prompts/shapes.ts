import { shapeRule } from '@/lib/spec/rule'

/** Requirements that the shape of a prompt, or of its messages, decides. */
export const PROMPTS_SHAPES = [
  shapeRule({
    id: 'prompts-list-shape',
    why: 'A prompt is asked for by its name; clients refuse a list with one that has none.',
    fix: 'Answer with {"prompts": [...]}; give each a string name, and write title and description as strings.',
    example: {
      right: '{"prompts": [{"name": "plan", "description": "Plans a trip"}]}',
      wrong: '{"prompts": ["plan"]}',
    },
    needs: 'prompts',
  }),
  shapeRule({
    id: 'prompts-arguments-shape',
    why: 'Clients draw a form from this list: from a JSON Schema, which tools have, they draw nothing.',
    fix: 'Write arguments as an array of objects with a string name and required as true or false.',
    example: {
      right: '"arguments": [{"name": "city", "required": true}]',
      wrong: '"arguments": {"type": "object", "properties": {"city": {…}}}',
    },
    needs: 'prompts',
  }),
  shapeRule({
    id: 'prompts-get-shape',
    why: 'The messages are what the prompt is: without the array there is nothing to put before the model.',
    fix: 'Return {"messages": [...]}, each an object with role and content; description is a string or left out.',
    example: {
      right: '{"messages": [{"role": "user", "content": {"type": "text", "text": "Plan a trip"}}]}',
      wrong: '{"prompt": "Plan a trip"}',
    },
    needs: 'prompts',
  }),
  shapeRule({
    id: 'prompts-message-role',
    why: 'Models take part as user or assistant only; clients refuse any other role.',
    fix: 'Write "user" or "assistant"; put what would be a system prompt into the first user message.',
    example: { right: '{"role": "user", "content": {…}}', wrong: '{"role": "system", "content": {…}}' },
    needs: 'prompts',
  }),
  shapeRule({
    id: 'prompts-message-content-single',
    why: 'Unlike a tool’s result, a prompt’s message holds one block; clients refuse a list or a bare string.',
    fix: 'Put one block object into content, and send several messages for several blocks.',
    example: {
      right: '{"role": "user", "content": {"type": "text", "text": "Plan a trip"}}',
      wrong: '{"role": "user", "content": [{"type": "text", "text": "Plan a trip"}]}',
    },
    needs: 'prompts',
  }),
]
