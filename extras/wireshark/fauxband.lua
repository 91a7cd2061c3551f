-- Wireshark shows the AT lines of a Fauxband capture: link type USER0, a packet for each line.
--
--   wireshark -X lua_script:fauxband.lua capture.pcapng
--
-- or copy this file into the folder of personal Lua plugins (Help, About Wireshark, Folders). docs/capture.md has more.
-- The table of commands is made from the module's own declarations; do not edit it by hand.

-- generated
local COMMANDS = {
  ["+QLWSERV"] = { section = "Manual §3.1", title = "Configure the IoT Platform Address and Port", write = { "*IP_address", "port" } },
  ["+QLWCONF"] = { section = "Manual §3.2", title = "Configure the IoT Platform Parameters", write = { "*endpointname" } },
  ["+QLWADDOBJ"] = { section = "Manual §3.3", title = "Add a LwM2M Object", write = { "obj_id", "ins_id", "res_num", "*res_ids" } },
  ["+QLWDELOBJ"] = { section = "Manual §3.4", title = "Delete a LwM2M Object", write = { "obj_id" } },
  ["+QLWOPEN"] = { section = "Manual §3.5", title = "Send a Register Request to IoT Platform", write = { "mode" } },
  ["+QLWUPDATE"] = { section = "Manual §3.6", title = "Send an Update Request" },
  ["+QLWCLOSE"] = { section = "Manual §3.7", title = "Send a Deregister Request" },
  ["+QLWDATASEND"] = { section = "Manual §3.8", title = "Send Data to IoT Platform", write = { "obj_id", "ins_id", "res_id", "length", "#data", "mode" } },
  ["+QLWDATASTATUS"] = { section = "Manual §3.9", title = "Query CON Message Sent Status" },
  ["+QLWRD"] = { section = "Manual §3.10", title = "Retrieve the Received Data", write = { "read_length" } },
  ["+QLWCFG"] = { section = "Manual §3.11", title = "Configure Optional Parameters", write = { "*dataformat", "send_data_format", "recv_data_format" } },
  ["+QLWDEL"] = { section = "Manual §3.12", title = "Delete the LwM2M Context" },
  ["E"] = { section = "V.250 §6.2.4", title = "Command Echo", execution = { "value" } },
  ["Q"] = { section = "V.250 §6.2.5", title = "Result Code Suppression", execution = { "value" } },
  ["V"] = { section = "V.250 §6.2.6", title = "DCE Response Format", execution = { "value" } },
  ["Z"] = { section = "V.250 §6.1.1", title = "Reset to Stored Settings", execution = { "value" } },
  ["&F"] = { section = "V.250 §6.1.2", title = "Set to Factory Settings", execution = { "value" } },
  ["&W"] = { section = "BC26 AT manual", title = "Store Current Settings", execution = { "value" } },
  ["X"] = { section = "V.250 §6.2.7", title = "Result Code Selection and Call Progress Monitoring", execution = { "value" } },
  ["&C"] = { section = "V.250 §6.2.8", title = "Circuit 109 (Received Line Signal Detector) Behaviour", execution = { "value" } },
  ["&D"] = { section = "V.250 §6.2.9", title = "Circuit 108 (Data Terminal Ready) Behaviour", execution = { "value" } },
  ["H"] = { section = "V.250 §6.3.6", title = "Hook Control", execution = { "value" } },
  ["L"] = { section = "V.250 §6.3.13", title = "Monitor Speaker Loudness", execution = { "value" } },
  ["M"] = { section = "V.250 §6.3.14", title = "Monitor Speaker Mode", execution = { "value" } },
  ["S0"] = { section = "V.250 §6.3.8", title = "Automatic Answer", write = { "value" } },
  ["S3"] = { section = "V.250 §6.2.1", title = "Command Line Termination Character", write = { "value" } },
  ["S4"] = { section = "V.250 §6.2.2", title = "Response Formatting Character", write = { "value" } },
  ["S5"] = { section = "V.250 §6.2.3", title = "Command Line Editing Character", write = { "value" } },
  ["S6"] = { section = "V.250 §6.3.9", title = "Pause Before Blind Dialling", write = { "value" } },
  ["S7"] = { section = "V.250 §6.3.10", title = "Connection Completion Timeout", write = { "value" } },
  ["S8"] = { section = "V.250 §6.3.11", title = "Comma Dial Modifier Time", write = { "value" } },
  ["S10"] = { section = "V.250 §6.3.12", title = "Automatic Disconnect Delay", write = { "value" } },
  ["+IPR"] = { section = "V.250 §6.2.10", title = "Fixed DTE Rate", write = { "rate" } },
  ["+ICF"] = { section = "V.250 §6.2.11", title = "DTE-DCE Character Framing", write = { "format", "parity" } },
  ["+IFC"] = { section = "V.250 §6.2.12", title = "DTE-DCE Local Flow Control", write = { "DCE_by_DTE", "DTE_by_DCE" } },
  ["+CSCS"] = { section = "27.007 §5.5", title = "Select TE Character Set", write = { "*chset" } },
  ["I"] = { section = "V.250 §6.1.3", title = "Identification Information", execution = { "value" } },
  ["+CGMI"] = { section = "27.007 §5.1", title = "Manufacturer Identification" },
  ["+CGMM"] = { section = "27.007 §5.2", title = "Model Identification" },
  ["+CGMR"] = { section = "27.007 §5.3", title = "Revision Identification" },
  ["+GMI"] = { section = "V.250 §6.1.4", title = "Manufacturer Identification" },
  ["+GMM"] = { section = "V.250 §6.1.5", title = "Model Identification" },
  ["+GMR"] = { section = "V.250 §6.1.6", title = "Revision Identification" },
  ["+QGMR"] = { section = "BC26 AT manual", title = "Firmware Revision" },
  ["+GCAP"] = { section = "V.250 §6.1.9", title = "Complete Capabilities List" },
  ["+CGSN"] = { section = "27.007 §5.4", title = "Product Serial Number Identification", write = { "snt" } },
  ["+GSN"] = { section = "V.250 §6.1.7", title = "Serial Number Identification" },
  ["+CIMI"] = { section = "27.007 §5.6", title = "International Mobile Subscriber Identity" },
  ["+QCCID"] = { section = "BC26 AT manual", title = "Identity of the SIM Card" },
  ["*MICCID"] = { section = "BC26 AT manual", title = "Identity of the SIM Card, Bare" },
  ["+CFUN"] = { section = "27.007 §8.2", title = "Set UE Functionality", write = { "fun", "rst" } },
  ["+CPIN"] = { section = "27.007 §8.3", title = "Enter PIN", write = { "*pin" } },
  ["+QRST"] = { section = "BC26 AT manual", title = "Restart the Module", write = { "mode" } },
  ["+QPOWD"] = { section = "BC26 AT manual", title = "Power Down", write = { "mode" } },
  ["+CGATT"] = { section = "27.007 §10.1.9", title = "PS Attach or Detach", write = { "state" } },
  ["+CGPADDR"] = { section = "27.007 §10.1.14", title = "Show PDP Address", write = { "cid" } },
  ["+CEREG"] = { section = "27.007 §10.1.22", title = "EPS Network Registration Status", write = { "n" } },
  ["+CREG"] = { section = "27.007 §7.2", title = "Network Registration", write = { "n" } },
  ["+CGREG"] = { section = "27.007 §10.1.20", title = "GPRS Registration Status", write = { "n" } },
  ["+CSCON"] = { section = "27.007 §7.30", title = "Signalling Connection Status", write = { "n" } },
  ["+COPS"] = { section = "27.007 §7.3", title = "Operator Selection", write = { "mode", "format", "*oper", "AcT" } },
  ["+QENG"] = { section = "BC26 AT manual", title = "Engineering Mode", write = { "mode" } },
  ["+QBAND"] = { section = "BC26 AT manual", title = "Bands to Search", write = { "count", "bands" } },
  ["+CSQ"] = { section = "27.007 §8.5", title = "Signal Quality" },
  ["+CESQ"] = { section = "27.007 §8.69", title = "Extended Signal Quality" },
  ["+CPSMS"] = { section = "27.007 §7.38", title = "Power Saving Mode Setting", write = { "mode", "*RAU", "*GPRS-READY", "*Periodic-TAU", "*Active-Time" } },
  ["+CEDRXS"] = { section = "27.007 §7.40", title = "eDRX Setting", write = { "mode", "AcT-type", "*cycle" } },
  ["+CEDRXRDP"] = { section = "27.007 §7.41", title = "eDRX Read Dynamic Parameters" },
  ["+QSCLK"] = { section = "BC26 AT manual", title = "Sleep Mode", write = { "n" } },
  ["+SM"] = { section = "Undocumented; hosts send it", title = "Sleep Lock", write = { "*lock" } },
  ["+QRELLOCK"] = { section = "Undocumented; hosts send it", title = "Release the Wake Lock" },
  ["+QNBIOTEVENT"] = { section = "BC26 AT manual", title = "Report PSM", write = { "enable", "event" } },
  ["+QATWAKEUP"] = { section = "BC26 AT manual", title = "Report the Wake-up by the Host", write = { "enable" } },
  ["+CCLK"] = { section = "27.007 §8.15", title = "Clock", write = { "*time", "*rest" } },
  ["+CGDCONT"] = { section = "27.007 §10.1.1", title = "Define PDP Context", write = { "cid", "*PDP_type", "*APN", "*PDP_addr", "d_comp", "h_comp" } },
  ["+CGACT"] = { section = "27.007 §10.1.10", title = "PDP Context Activate or Deactivate", write = { "state", "cid" } },
  ["+CGCONTRDP"] = { section = "27.007 §10.1.23", title = "PDP Context Read Dynamic Parameters", write = { "cid" } },
  ["+CEER"] = { section = "27.007 §6.10", title = "Extended Error Report" },
  ["+CTZR"] = { section = "27.007 §8.41", title = "Time Zone Reporting", write = { "reporting" } },
  ["+CLCK"] = { section = "27.007 §7.4", title = "Facility Lock", write = { "*fac", "mode", "*passwd" } },
  ["+CNUM"] = { section = "27.007 §7.1", title = "Subscriber Number" },
  ["+CBC"] = { section = "27.007 §8.4", title = "Battery Charge" },
  ["+QICFG"] = { section = "BC26 AT manual", title = "Configure Optional TCP/IP Parameters" },
  ["+CMEE"] = { section = "27.007 §9.1", title = "Report Mobile Termination Error", write = { "n" } },
  ["+CLAC"] = { section = "27.007 §8.37", title = "List Available AT Commands" },
}
-- end of generated

-- What a module says of itself, by its first word. Values are named as in the manual's chapter 4 and section 3.10.
local REPORTS = {
  ["+QLWOBSERVE"] = { "Manual §4.1", { "flag", "obj_id", "ins_id", "res_id" } },
  ["+QLWDATARECV"] = { "Manual §4.2", { "obj_id", "ins_id", "res_id", "length", "#data" } },
}

-- Results that come after the OK of their command.
local DEFERRED = {
  ["CONNECT OK"] = "+QLWOPEN", ["CONNECT FAIL"] = "+QLWOPEN",
  ["UPDATE OK"] = "+QLWUPDATE", ["UPDATE FAIL"] = "+QLWUPDATE",
  ["CLOSE OK"] = "+QLWCLOSE", ["CLOSE FAIL"] = "+QLWCLOSE",
  ["SEND OK"] = "+QLWDATASEND", ["SEND FAIL"] = "+QLWDATASEND",
}

local INBOUND, OUTBOUND = 1, 2
local INT32_MAX = 0x7fffffff

local fauxband = Proto("fauxband", "Fauxband AT Line")
local direction_of = Field.new("frame.packet_flags_direction")
local interface_of = Field.new("frame.interface_name")

local fields = {
  line = ProtoField.string("fauxband.line", "Line"),
  direction = ProtoField.string("fauxband.direction", "Direction"),
  kind = ProtoField.string("fauxband.kind", "Kind"),
  command = ProtoField.string("fauxband.command", "Command"),
  title = ProtoField.string("fauxband.title", "Title"),
  section = ProtoField.string("fauxband.section", "Section"),
  form = ProtoField.string("fauxband.form", "Form"),
  result = ProtoField.string("fauxband.result", "Result"),
}
local parameters = {}

-- A parameter is a number where it is one in all commands, else text. A name begins with * where its value is text, and
-- with # where it is data that the number before it counts.
local function declare_parameters()
  local text = {}
  local function see(names)
    for _, name in ipairs(names or {}) do
      local bare = name:gsub("^[*#]", "")
      text[bare] = text[bare] or bare ~= name
    end
  end
  for _, command in pairs(COMMANDS) do
    see(command.write)
    see(command.execution)
  end
  for _, report in pairs(REPORTS) do
    see(report[2])
  end
  for name, is_text in pairs(text) do
    local filter = "fauxband." .. name:lower():gsub("[^a-z0-9_]", "_")
    local make = is_text and ProtoField.string or ProtoField.int32
    parameters[name] = { field = make(filter, name), text = is_text }
  end
end

declare_parameters()
do
  local all = {}
  for _, field in pairs(fields) do
    table.insert(all, field)
  end
  for _, parameter in pairs(parameters) do
    table.insert(all, parameter.field)
  end
  fauxband.fields = all
end

-- The end of the argument that begins here: a comma outside of quotation marks, or the end of the command.
local function argument_end(text, from, to)
  local quoted = false
  for i = from, to do
    local c = text:sub(i, i)
    if c == '"' then
      quoted = not quoted
    elseif c == "," and not quoted then
      return i - 1
    end
  end
  return to
end

-- Data are so many octets as the argument before says: two hex digits for each, or the octets themselves. Where that does
-- not fit they end as other arguments do.
local function data_end(text, from, to, count)
  local hex = text:sub(from, from + 2 * count - 1)
  local behind = text:sub(from + 2 * count, from + 2 * count)
  if #hex == 2 * count and hex:match("^%x*$") and (behind == "" or behind == "," or from + 2 * count > to) then
    return from + 2 * count - 1
  end
  behind = text:sub(from + count, from + count)
  if from + count - 1 <= to and (behind == "" or behind == ",") then
    return from + count - 1
  end
  return argument_end(text, from, to)
end

local function add_argument(tree, buffer, text, name, from, to)
  local bare = name:gsub("^[*#]", "")
  local known = parameters[bare]
  local value = text:sub(from, to)
  local unquoted = value:match('^"(.*)"$') or value
  local range = buffer(from - 1, math.max(0, to - from + 1))
  if value == "" or not known then
    return nil
  end
  local number = tonumber(unquoted)
  if known.text then
    tree:add(known.field, range, unquoted)
  elseif number and math.abs(number) <= INT32_MAX then
    tree:add(known.field, range, number)
  else
    tree:add(range, bare .. ": " .. unquoted)
  end
  return number
end

-- Arguments from one place to another, by their names; the last name stands for all that follow.
local function add_arguments(tree, buffer, text, names, from, to)
  local at, place, number = from, 1, nil
  while at <= to + 1 and (names[place] or #names > 0) do
    local name = names[math.min(place, #names)]
    local last
    if name:sub(1, 1) == "#" and number and number > 0 then
      last = data_end(text, at, to, number)
    else
      last = argument_end(text, at, to)
    end
    number = add_argument(tree, buffer, text, name, at, last)
    at, place = last + 2, place + 1
  end
end

local function add_declared(tree, name)
  local declared = COMMANDS[name]
  if declared then
    tree:add(fields.title, declared.title):set_generated()
    tree:add(fields.section, declared.section):set_generated()
  end
  return declared
end

-- One command of a line: +NAME with its form, or a basic one.
local function add_command(tree, buffer, text, from, to)
  local name = text:sub(from, to):match("^[+&]?%a*"):upper()
  local behind = from + #name
  local command = tree:add(buffer(from - 1, to - from + 1), "AT" .. text:sub(from, to))
  command:add(fields.command, buffer(from - 1, #name), (name:gsub("^%+", "")))
  local declared = add_declared(command, name)
  local rest = text:sub(behind, to)
  local form, names, first = "execution", declared and declared.execution, behind
  if rest == "=?" then
    form, names = "test", nil
  elseif rest == "?" then
    form, names = "read", nil
  elseif rest:sub(1, 1) == "=" then
    form, names, first = "write", declared and declared.write, behind + 1
  end
  command:add(fields.form, form):set_generated()
  if names and first <= to then
    add_arguments(command, buffer, text, names, first, to)
  end
end

-- The end of the command that begins here: a semicolon outside of quotation marks.
local function command_end(text, from)
  local quoted = false
  for i = from, #text do
    local c = text:sub(i, i)
    if c == '"' then
      quoted = not quoted
    elseif c == ";" and not quoted then
      return i - 1
    end
  end
  return #text
end

local function add_commands(tree, buffer, text)
  local at = 3
  if at > #text then
    tree:add(fields.command, "AT"):set_generated()
  end
  while at <= #text do
    -- What a value may hold in text mode is no command of its own.
    local counted = text:upper():sub(at):match("^%+QLWDATASEND=")
    local last = counted and #text or command_end(text, at)
    if last >= at then
      add_command(tree, buffer, text, at, last)
    end
    at = last + 2
  end
end

local function add_report(tree, buffer, text, name, from)
  local report = REPORTS[name]
  local declared = COMMANDS[name]
  tree:add(fields.command, buffer(0, #name), (name:gsub("^%+", "")))
  if report then
    tree:add(fields.section, report[1]):set_generated()
    add_arguments(tree, buffer, text, report[2], from, #text)
    return "report"
  end
  add_declared(tree, name)
  local ranges = text:find("(", from, true)
  if declared and declared.write and not ranges then
    add_arguments(tree, buffer, text, declared.write, from, #text)
  end
  return "information"
end

local function add_answer(tree, buffer, text)
  local deferred = DEFERRED[text]
  if deferred then
    tree:add(fields.result, buffer(), text)
    tree:add(fields.command, (deferred:gsub("^%+", ""))):set_generated()
    add_declared(tree, deferred)
    return "deferred result"
  end
  if text == "OK" or text == "ERROR" or text:match("^%+CM[ES] ERROR") then
    tree:add(fields.result, buffer(), text)
    return "final result"
  end
  local name, from = text:match("^(%+%u+): ?()")
  if name then
    return add_report(tree, buffer, text, name, from)
  end
  return "information"
end

function fauxband.dissector(buffer, pinfo, root)
  local flags = direction_of()
  local text = buffer:len() > 0 and buffer():string(ENC_ISO_8859_1) or ""
  local typed = flags and flags.value == INBOUND or (not flags and text:match("^[Aa][Tt]") ~= nil)
  local tree = root:add(fauxband, buffer(), "AT Line: " .. text)
  pinfo.cols.protocol = "AT"
  pinfo.cols.info = (typed and "> " or "< ") .. text
  if not flags or flags.value == INBOUND or flags.value == OUTBOUND then
    pinfo.cols.src = typed and "host" or "module"
    pinfo.cols.dst = typed and "module" or "host"
  end
  tree:add(fields.direction, typed and "host to module" or "module to host"):set_generated()
  if buffer:len() == 0 then
    return
  end
  tree:add(fields.line, buffer(), text)
  local kind
  if not typed then
    kind = add_answer(tree, buffer, text)
  elseif text:match("^[Aa][Tt]") then
    kind = "command"
    add_commands(tree, buffer, text)
  else
    kind = "other"
  end
  tree:add(fields.kind, kind):set_generated()
end

DissectorTable.get("wtap_encap"):add((wtap_encaps or wtap).USER0, fauxband)

-- CoAP is known by its port, 5683. The datagrams of a Fauxband capture are CoAP at any port.
local air = Proto("fauxband_air", "CoAP of a Fauxband Capture")

local function is_coap(buffer)
  if buffer:len() < 4 or buffer(0, 1):bitfield(0, 2) ~= 1 then
    return false
  end
  local class = buffer(1, 1):bitfield(0, 3)
  return buffer(0, 1):bitfield(4, 4) <= 8 and class ~= 1 and class < 6
end

air:register_heuristic("udp", function(buffer, pinfo, root)
  local interface = interface_of()
  if not interface or interface.value ~= "fauxband air" or not is_coap(buffer) then
    return false
  end
  Dissector.get("coap"):call(buffer(0):tvb(), pinfo, root)
  return true
end)
