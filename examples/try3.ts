import { scenario, warmUp, type Place } from "@placewell/core";
import { england, york } from "@placewell/england";
import { branchWorld } from "../packages/core/src/care/world.js";
import { runCare } from "../packages/core/src/care/run-care.js";
const reps = Number(process.argv[3] ?? 2);
const cap = JSON.parse(process.argv[2] ?? "{}");
for (const k of Object.keys(cap)) if (cap[k] === "inf") cap[k] = 1e9;
const place: Place = { ...york, capacities: { ...york.capacities, ...cap } };
const s = scenario("usual", { place, model: england });
const plan = { scenarios: [s], years: 3, replicates: 1, seed: "york-2026" };
const tot = {ready:[0,0,0,0],n:[0,0,0,0],queue:[0,0,0,0]}; const avg: Record<string, number> = {}; let n=0; let spot=0;
for (let r=0;r<reps;r++){
const warm = warmUp(plan, r);
const path = new Map<number,[number,number]>(), q=new Map<number,number>();
const sink = { on(k:number,t:number,row:number,d:number){
 if(k===12) path.set(row,[d,t]);
 if(k===15 && path.has(row) && (d===1||d===2||d===3||d===4)) q.set(row,t);
 if(k===16 && q.has(row) && d!==0) { const p=path.get(row); if(p) tot.queue[p[0]]+=t-q.get(row)!; q.delete(row); }
 if(k===13||k===1) { const p=path.get(row); if(p){ tot.ready[p[0]]+=t-p[1]; tot.n[p[0]]++; path.delete(row);} q.delete(row);} } };
const w = branchWorld(warm.world, sink);
for (let t=1;t<=1096;t+=3) { runCare(w,t); n++; for (const [k,x] of Object.entries({ward:w.ward,reab:w.reablement,hc:w.homeCare,stb:w.shortTermBeds,ch:w.careHome})) { avg[k]=(avg[k]??0)+x.used; avg[k+"Q"]=(avg[k+"Q"]??0)+x.queueLength;} }
}
for (const k in avg) avg[k]=Math.round(avg[k]/n*10)/10;
console.log(JSON.stringify(cap), avg);
console.log("ready/day", tot.ready.map(x=>(x/1096/reps).toFixed(1)).join(" "), "wait", tot.ready.map((x,i)=>(x/tot.n[i]).toFixed(2)).join(" "), "capacity share", tot.queue.map((x,i)=>(x/tot.ready[i]).toFixed(2)).join(" "));
