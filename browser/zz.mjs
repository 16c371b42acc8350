import { launch, visitor } from './tools/browser.mjs';
import { reader } from './tools/reading.mjs';
const base='http://127.0.0.1:8899';
export const b = await launch();
export async function enter(seat, wish={}) {
  const v = await visitor(b,{base,lang:wish.lang??'en',width:wish.width??1440,scheme:wish.scheme??'light',script:wish.script??true});
  const p=v.page; await p.goto('/sign-in');
  await p.fill('[name=address]',`${seat}@lindervoort.example`); await p.fill('[name=password]','correct horse battery staple');
  await p.click('main button[type=submit]'); await p.waitForLoadState('networkidle').catch(()=>{});
  return Object.assign(v,{shot:(n,full=false)=>p.screenshot({path:`/tmp/look/${n}.png`,fullPage:full}), axe: async()=>console.log('axe',p.url(),await (await reader(p))())});
}
