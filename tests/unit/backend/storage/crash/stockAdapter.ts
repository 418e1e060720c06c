export { JSONFile } from 'lowdb/node'
