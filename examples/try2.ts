import { scenario, warmUp, runScenario, type Place } from "@placewell/core";
import { england, york } from "@placewell/england";
import { branchWorld } from "../packages/core/src/care/world.js";
import { runCare } from "../packages/core/src/care/run-care.js";
const cap = JSON.parse(process.argv[2] ?? "{}");
for (const k of Object.keys(cap)) if (cap[k] === "inf") cap[k] = 1e9;
const place: Place = { ...york, capacities: { ...york.capacities, ...cap } };
const s = scenario("usual", { place, model: england });
const plan = { scenarios: [s], years: 3, replicates: 1, seed: "york-2026" };
const warm = warmUp(plan, 0);
const kinds: Record<string, number> = {}; const perKindDetail: Record<string, number> = {};
const sink = { on(k:number,t:number,row:number,d:number){ perKindDetail[k+":"+(k==12||k==13||k==15||k==1||k==6||k==10||k==14?d:"")]=(perKindDetail[k+":"+(k==12||k==13||k==15||k==1||k==6||k==10||k==14?d:"")]??0)+1; } };
const w = branchWorld(warm.world, sink);
const avg: Record<string, number> = {}; let n=0;
const sample=(t:number)=>{ runCare(w,t); n++; for (const [k,x] of Object.entries({ward:w.ward,reab:w.reablement,hc:w.homeCare,stb:w.shortTermBeds,ch:w.careHome})) { avg[k]=(avg[k]??0)+x.used; avg[k+"Q"]=(avg[k+"Q"]??0)+x.queueLength;}
 let pk=0,pkh=0; const fn=[0,0,0,0]; for(let i=0;i<w.people.size;i++) if(w.state.alive[i]){ if(w.state.homeCare[i]===1){pk++;} } avg.pk=(avg.pk??0)+pk; if(n%400==1||t>=1095) { const c=[0,0,0,0],tot=[0,0,0,0]; for(let i=0;i<w.people.size;i++) if(w.state.alive[i]) {tot[w.state.functionLevel[i]]++; if(w.state.homeCare[i]===1) c[w.state.functionLevel[i]]++;} console.log(t,"packages by fn",c,"people by fn",tot); } };
for (let t=1;t<=1096;t+=5) sample(t);
for (const k in avg) avg[k]/=n;
console.log(avg); const kk = Object.fromEntries(Object.entries(perKindDetail).map(([k,v])=>[k,Math.round(v/3)])); console.log(kk);
