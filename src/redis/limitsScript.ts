import { gateScript } from "./gateScript.js";
import { CALL_MS, POLL_MS, SAFETY_MS, STATE_MS } from "./rules.js";

/**
 * The limits of a store as one script of Redis, so that each step is atomic. It decides as `createGate` does.
 *
 * KEYS: state, places in use by the end of their lease, tickets by number, limiters that were called by their deadline.
 * ARGV: action, limiter, known epoch, places, share, lease, channel, whether messages arrive; then those of the action.
 * Answers: epoch, time, reason of the wait, milliseconds until the gate opens, milliseconds until the next try, ids.
 */
export const limitsScript = `
local state, leases, line, called = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local action, limiter, known = ARGV[1], ARGV[2], ARGV[3]
local places, share, leaseMs = tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6])
local channel, isNotified = ARGV[7], ARGV[8] == "1"
local huge = math.huge
local time = redis.call("TIME")
local now = time[1] * 1000 + math.floor(time[2] / 1000)

local s = {
  at = now, quota = huge, windowMs = 0, left = huge, beganAt = -huge, endsAt = -huge, isAssumed = 1,
  allowed = places, pausedUntil = -huge, loweredAt = -huge, sheds = 0, warmUntil = -huge, ticket = 0,
}
local names = {}
for name in pairs(s) do names[#names + 1] = name end
local stored = redis.call("HMGET", state, "epoch", unpack(names))
for i, name in ipairs(names) do s[name] = tonumber(stored[i + 1]) or s[name] end
local epoch = stored[1] or limiter .. "@" .. now
local isStranger = known ~= "" and known ~= epoch
if isStranger and action == "acquire" then return { epoch, now, "lost", 0, 0 } end

-- A clock that was set back must not prolong anything.
local backMs = s.at - now
if backMs > 0 then
  for _, name in ipairs({ "beganAt", "endsAt", "pausedUntil", "loweredAt", "warmUntil" }) do s[name] = s[name] - backMs end
  for _, key in ipairs({ leases, called }) do
    for _, id in ipairs(redis.call("ZRANGE", key, 0, -1)) do redis.call("ZINCRBY", key, -backMs, id) end
  end
end
s.at = now

local function ownerOf(id) return string.match(id, "^[^:]+") end
local function reserveOf(id) return tonumber(string.match(id, "%d+$")) end

local function drop(owner, key)
  for _, id in ipairs(redis.call("ZRANGE", key, 0, -1)) do
    if ownerOf(id) == owner then redis.call("ZREM", key, id) end
  end
end

redis.call("ZREMRANGEBYSCORE", leases, "-inf", now)
if action == "acquire" then redis.call("ZREM", called, limiter) end
for _, gone in ipairs(redis.call("ZRANGEBYSCORE", called, "-inf", now)) do
  redis.call("ZREM", called, gone)
  drop(gone, line)
end
local underWay = redis.call("ZCARD", leases)

${gateScript}
local ids, reason, opensInMs, askInMs = {}, "", 0, 0
local function lease(id)
  redis.call("ZREM", line, id)
  return redis.call("ZADD", leases, now + leaseMs, id)
end

-- A limiter that may be alone to have come back leaves places to what the others have under way.
local room = {}
local function hasRoom(owner)
  if not room[owner] then
    room[owner] = huge
    if now < s.warmUntil then
      room[owner] = share
      for _, id in ipairs(redis.call("ZRANGE", leases, 0, -1)) do
        if ownerOf(id) == owner then room[owner] = room[owner] - 1 end
      end
    end
  end
  return room[owner] > 0
end

-- Gives the free places to the line in order: those asked for at once, while the owners of the others are called.
local function serve(asked)
  local granted, givenUp, count, from = {}, {}, underWay, 0
  while isOpen(count, 0) do
    local tickets = redis.call("ZRANGE", line, from, from + 9)
    for _, id in ipairs(tickets) do
      local owner = ownerOf(id)
      if not isOpen(count, reserveOf(id)) or not hasRoom(owner) then
        -- It waits on, and others may go.
      elseif action == "acquire" and owner == limiter and not asked[id] then
        givenUp[#givenUp + 1] = id
      else
        count = count + 1
        room[owner] = room[owner] - 1
        if asked[id] then
          granted[#granted + 1] = id
        elseif redis.call("ZADD", called, "NX", now + ${CALL_MS}, owner) == 1 then
          -- A user may lack the right to publish: then all ask by themselves.
          redis.pcall("PUBLISH", channel .. owner, "")
        end
      end
    end
    if #tickets < 10 then break end
    from = from + 10
  end
  for _, id in ipairs(givenUp) do redis.call("ZREM", line, id) end
  for _, id in ipairs(granted) do lease(id) end
  return granted, count
end

local function nameWait(first)
  reason = now < s.pausedUntil and "pause" or budget(0) > underWay and "places" or "quota"
  local askAt = opensAt(0)
  opensInMs = math.max(0, askAt - now)
  if askAt <= now then
    askAt = now + (isNotified and ${SAFETY_MS} or ${POLL_MS})
    local oldest = redis.call("ZRANGE", leases, 0, 0, "WITHSCORES")[2]
    for _, at in ipairs({ tonumber(oldest) or now, opensAt(reserveOf(first)), s.warmUntil }) do
      if at > now then askAt = math.min(askAt, at) end
    end
  elseif redis.call("ZRANK", line, first) >= places then
    -- Those in front ask in time, and the others are called.
    askAt = askAt + ${SAFETY_MS}
  end
  askInMs = math.max(${POLL_MS}, askAt - now)
end

local function acquire(maxTickets, ...)
  local held, tickets = redis.call("ZMSCORE", leases, ...), redis.call("ZMSCORE", line, ...)
  local asked, inLine = {}, 0
  for i, id in ipairs({ ... }) do
    asked[id] = tickets[i]
    if tickets[i] then inLine = inLine + 1 end
  end
  local granted, count = serve(asked)
  local isGranted, first = {}, false
  inLine = inLine - #granted
  for _, id in ipairs(granted) do isGranted[id] = true end
  for i, id in ipairs({ ... }) do
    -- A place that was granted before is one whose answer was lost.
    if held[i] or isGranted[id] then
      ids[#ids + 1] = id
    elseif not tickets[i] and isOpen(count, reserveOf(id)) and hasRoom(limiter) then
      count = count + 1
      room[limiter] = room[limiter] - 1
      granted[#granted + 1], ids[#ids + 1] = id, id
      lease(id)
    elseif tickets[i] or inLine < maxTickets then
      first = first or id
      if not tickets[i] then
        inLine = inLine + 1
        s.ticket = s.ticket + 1
        redis.call("ZADD", line, s.ticket, id)
      end
    end
  end
  underWay = underWay + #granted
  if first then nameWait(first) end
end

if action == "acquire" then
  acquire(tonumber(ARGV[9]), unpack(ARGV, 10))
elseif action == "observe" then
  observe(unpack(ARGV, 9))
elseif action == "release" then
  observe(unpack(ARGV, 10))
  local count = redis.call("ZREM", leases, ARGV[9])
  redis.call("ZREM", line, ARGV[9])
  underWay = underWay - count
  if count == 0 then ids = { ARGV[9] } end
  serve({})
elseif action == "renew" then
  local held = redis.call("ZMSCORE", leases, "", unpack(ARGV, 10))
  -- A limiter that returns says all that it has: places and tickets that it does not know of are nobody's.
  if ARGV[9] == "1" then
    s.warmUntil = now + leaseMs
    drop(limiter, leases)
    drop(limiter, line)
  end
  for i = 10, #ARGV do
    lease(ARGV[i])
    if not held[i - 8] then ids[#ids + 1] = ARGV[i] end
  end
  underWay = redis.call("ZCARD", leases)
  serve({})
end

local ttl = math.ceil(math.max(0, opensAt(0) - now)) + ${STATE_MS}
local written = { "epoch", epoch }
for name, value in pairs(s) do
  written[#written + 1] = name
  written[#written + 1] = (value == huge or value == -huge) and "" or value
end
redis.call("HSET", state, unpack(written))
for _, key in ipairs(KEYS) do redis.call("PEXPIRE", key, ttl) end
return { epoch, now, reason, math.ceil(opensInMs), math.ceil(askInMs), unpack(ids) }
`;
