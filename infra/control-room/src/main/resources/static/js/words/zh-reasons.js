// The loop gives its reasons in English, a sentence of parts. These are the parts in Chinese.
const UNITS = { "messages": "条", "messages for each worker": "条/工作进程", "s of work": "秒的工作量", "% CPU": "% CPU" };
const value = (said) => said.replace(/^(\S+) (.+)$/, (_, n, unit) => `${n} ${UNITS[unit] ?? unit}`);
const minutes = { "three minutes above": "连续三分钟高于", "fifteen minutes below": "连续十五分钟低于" };

const limits = [
  [/^(\d+) processors, (\d+) workers each$/, (n, each) => `${n} 个处理器，每个 ${each} 个工作进程`],
  [/^(\d+) MB of memory are free, and a worker takes (\d+)$/, (free, each) => `空闲内存 ${free} MB，每个工作进程需要 ${each} MB`]
];
const limit = (said) => limits.reduce((text, [pattern, say]) => text.replace(pattern, (_, ...groups) => say(...groups)), said);

export default [
  ...limits,
  [/^backlog (\d+) = (\S+) s of work for (\d+) workers?$/, (n, s, workers) => `积压 ${n} 条，${workers} 个工作进程需要 ${s} 秒`],
  [/^wanted (\S+) s$/, (s) => `目标 ${s} 秒内`],
  [/^for (\S+) s no more than (\d+) were needed$/, (s, n) => `最近 ${s} 秒最多需要 ${n} 个`],
  [/^(\d+) keep up with what arrives$/, (n) => `${n} 个即可跟上到达速度`],
  [/^fewer wouldn't keep up with what arrives$/, () => "再少就跟不上到达速度"],
  [/^nobody goes before that held for (\S+) s and the backlog doesn't grow$/, (s) => `须持续满 ${s} 秒且积压不再增长，才会减少工作进程`],
  [/^nothing was seen for (\S+) s: all stays as it is$/, (s) => `${s} 秒没有任何数据，维持现状`],
  [/^(\d+) is the limit$/, (n) => `上限为 ${n}`],
  [/^at least (\d+) stay$/, (n) => `至少保留 ${n} 个`],
  [/^(\d+) of (\d+): no more are allowed at present$/, (n, all) => `需要 ${all} 个，目前只允许 ${n} 个`],
  [/^(\d+) of (\d+): this machine bears no more \((.*)\)$/, (n, all, why) => `需要 ${all} 个，这台机器只能承受 ${n} 个（${limit(why)}）`],
  [/^set by hand$/, () => "手动设定"],
  [/^(.+), (more|less) than (.+?): (\d+ [+−] \d+)$/, (now, side, line, sum) => `${value(now)}，${side === "more" ? "高于" : "低于"} ${value(line)}：${sum}`],
  [/^(?:and )?(\d+) are there or on their way$/, (n) => `${n} 个已在运行或启动中`],
  [/^(?:but )?the last change was less than (\S+) s ago$/, (s) => `距上次变更不到 ${s} 秒`],
  [/^(\S+) is neither above (.+) nor below (.+) for long enough$/, (metric, above, below) =>
    `${metric === "backlog" ? "积压" : metric} 高于 ${value(above)} 或低于 ${value(below)} 的时间都不够长`],
  [/^(three minutes above|fifteen minutes below) (.+): (ceil\(.+\) = \d+)$/, (side, line, sum) => `${minutes[side]} ${value(line)}：${sum}`],
  [/^neither three minutes above (.+) nor fifteen below (\d+) % of it$/, (line, percent) => `既没有连续三分钟高于 ${value(line)}，也没有连续十五分钟低于它的 ${percent}%`],
  [/^(\d+) of the last (\d+) periods of (\S+) s were above (\S+): (.+)$/, (n, all, s, line, values) => `最近 ${all} 个 ${s} 秒周期中有 ${n} 个高于 ${line}：${values}`]
];
