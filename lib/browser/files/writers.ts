/** What `exportFile` loads when it is first needed. */
export { harParts } from '@/lib/files/export/har'
export { jsonlParts } from '@/lib/files/export/jsonl'
export { markdownSession } from '@/lib/files/export/markdown'
export { mermaidDiagram } from '@/lib/files/export/mermaid'
