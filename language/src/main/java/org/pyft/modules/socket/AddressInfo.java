package org.pyft.modules.socket;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The functions of {@code _socket} about names: hosts, services, protocols. */
@BuiltinType("_socket")
final class AddressInfo {
    private static final int[][] KINDS = {
        {SocketConstants.SOCK_STREAM, SocketConstants.IPPROTO_TCP},
        {SocketConstants.SOCK_DGRAM, SocketConstants.IPPROTO_UDP},
        {SocketConstants.SOCK_RAW, 0}
    };

    /** For systems without {@code /etc/services}. */
    private static final String SERVICES =
            "ftp 21 ssh 22 telnet 23 smtp 25 domain 53 http 80 pop3 110 ntp 123 imap2 143 snmp 161 ldap 389 https 443 submission 587 imaps 993 pop3s 995";

    private static final String PROTOCOLS =
            "ip 0 icmp 1 igmp 2 tcp 6 udp 17 ipv6 41 ipv6-icmp 58 sctp 132";

    private AddressInfo() {}

    private static Map<String, Integer> table(String text) {
        Map<String, Integer> table = new LinkedHashMap<>();
        String[] parts = text.split(" ");
        for (int i = 0; i < parts.length; i += 2) {
            table.put(parts[i], Integer.valueOf(parts[i + 1]));
        }
        return table;
    }

    private static Map<String, Integer> services(String protocol) {
        Map<String, Integer> table = new LinkedHashMap<>();
        try {
            String text =
                    new String(
                            PyContext.get()
                                    .env()
                                    .getPublicTruffleFile("/etc/services")
                                    .readAllBytes(),
                            java.nio.charset.StandardCharsets.UTF_8);
            for (String line : text.split("\n")) {
                String[] words = line.replaceFirst("#.*", "").trim().split("\\s+");
                if (words.length >= 2
                        && words[1].indexOf('/') > 0
                        && (protocol == null || words[1].endsWith("/" + protocol))) {
                    int port = Integer.parseInt(words[1].substring(0, words[1].indexOf('/')));
                    table.putIfAbsent(words[0], port);
                    for (int i = 2; i < words.length; i++) {
                        table.putIfAbsent(words[i], port);
                    }
                }
            }
        } catch (java.io.IOException | RuntimeException e) {
            return table(SERVICES);
        }
        return table;
    }

    @Builtin("getservbyname(servicename, protocolname=<unrepresentable>, /)")
    static long serviceByName(TruffleString name, TruffleString protocol) {
        Integer port =
                services(protocol == null ? null : Str.toJava(protocol)).get(Str.toJava(name));
        if (port == null) {
            throw PyErr.error(ExceptionTypes.OS_ERROR, "service/proto not found");
        }
        return port;
    }

    @Builtin("getservbyport(port, protocolname=<unrepresentable>, /)")
    static Object serviceByPort(int port, TruffleString protocol) {
        if (port < 0 || port > 0xffff) {
            throw PyErr.overflowError("getservbyport: port must be 0-65535.");
        }
        String name = serviceName(port, protocol == null ? null : Str.toJava(protocol));
        if (name == null) {
            throw PyErr.error(ExceptionTypes.OS_ERROR, "port/proto not found");
        }
        return Str.of(name);
    }

    private static String serviceName(int port, String protocol) {
        for (Map.Entry<String, Integer> entry : services(protocol).entrySet()) {
            if (entry.getValue() == port) {
                return entry.getKey();
            }
        }
        return null;
    }

    @Builtin("getprotobyname(name, /)")
    static long protocolByName(TruffleString name) {
        Integer number = table(PROTOCOLS).get(Str.toJava(name));
        if (number == null) {
            throw PyErr.error(ExceptionTypes.OS_ERROR, "protocol not found");
        }
        return number;
    }

    @Builtin("gethostname()")
    static String hostName() {
        String name = null;
        try {
            name =
                    new String(
                                    PyContext.get()
                                            .env()
                                            .getPublicTruffleFile("/proc/sys/kernel/hostname")
                                            .readAllBytes(),
                                    java.nio.charset.StandardCharsets.UTF_8)
                            .trim();
        } catch (java.io.IOException | RuntimeException e) {
            // Not Linux, or not allowed.
        }
        if (name == null) {
            try {
                name = InetAddress.getLocalHost().getHostName();
            } catch (UnknownHostException e) {
                name = "localhost";
            }
        }
        return name;
    }

    @Builtin("gethostbyname(host, /)")
    static String hostByName(Object host) {
        return SocketAddresses.host(SocketAddresses.hostText(host), SocketConstants.AF_INET)
                .getHostAddress();
    }

    @Builtin("gethostbyname_ex(host, /)")
    static Object hostByNameExtended(Object host) {
        String name = SocketAddresses.hostText(host);
        PyList addresses = new PyList();
        try {
            for (InetAddress address : SocketAddresses.resolve(name)) {
                if (address instanceof Inet4Address) {
                    addresses.append(Str.of(address.getHostAddress()));
                }
            }
        } catch (UnknownHostException e) {
            throw SocketErrors.addressInfo(SocketConstants.EAI_NONAME);
        }
        return PyTuple.of(Str.of(name), new PyList(), addresses);
    }

    @Builtin("gethostbyaddr(host, /)")
    static Object hostByAddress(Object host) {
        InetAddress address = SocketAddresses.host(SocketAddresses.hostText(host), 0);
        String name = address.getCanonicalHostName();
        if (name.equals(address.getHostAddress())) {
            throw SocketErrors.host();
        }
        return PyTuple.of(
                Str.of(name), new PyList(), PyList.of(Str.of(SocketAddresses.text(address))));
    }

    @Builtin("getnameinfo(sockaddr, flags, /)")
    static Object nameInfo(Object address, int flags) {
        if (!(address instanceof PyTuple tuple) || tuple.size() < 2 || tuple.size() > 4) {
            throw PyErr.typeError("getnameinfo() argument 1 must be a tuple");
        }
        String host = SocketAddresses.hostText(tuple.get(0));
        int port = Py.asInt(tuple.get(1));
        if (!SocketAddresses.isNumeric(host)) {
            throw SocketErrors.addressInfo(SocketConstants.EAI_NONAME);
        }
        InetAddress parsed = SocketAddresses.host(host, 0);
        String name =
                (flags & SocketConstants.NI_NUMERICHOST) != 0
                        ? SocketAddresses.text(parsed)
                        : parsed.getCanonicalHostName();
        String service =
                (flags & SocketConstants.NI_NUMERICSERV) != 0 ? null : serviceName(port, null);
        return PyTuple.of(Str.of(name), Str.of(service == null ? Integer.toString(port) : service));
    }

    @Builtin("getaddrinfo(host, port, family=0, type=0, proto=0, flags=0)")
    static Object addressInfo(
            Object host, Object port, int family, int type, int protocol, int flags) {
        String name = host == PyNone.NONE ? null : SocketAddresses.hostText(host);
        int number = port(port);
        if (name == null && port == PyNone.NONE) {
            throw SocketErrors.addressInfo(SocketConstants.EAI_NONAME);
        }
        if (family != 0
                && family != SocketConstants.AF_INET
                && family != SocketConstants.AF_INET6) {
            throw SocketErrors.addressInfo(SocketConstants.EAI_FAMILY);
        }
        PyList result = new PyList();
        boolean first = true;
        for (InetAddress address : addresses(name, family, flags)) {
            int kind =
                    address instanceof Inet6Address
                            ? SocketConstants.AF_INET6
                            : SocketConstants.AF_INET;
            for (int[] pair : KINDS) {
                if (type != 0 && type != pair[0]
                        || protocol != 0 && pair[1] != 0 && protocol != pair[1]) {
                    continue;
                }
                String canonical =
                        first && (flags & SocketConstants.AI_CANONNAME) != 0 && name != null
                                ? name
                                : "";
                result.append(
                        PyTuple.of(
                                (long) kind,
                                (long) pair[0],
                                (long) (pair[1] == 0 ? protocol : pair[1]),
                                Str.of(canonical),
                                SocketAddresses.inet(address, number)));
                first = false;
            }
        }
        if (result.size() == 0) {
            throw SocketErrors.addressInfo(SocketConstants.EAI_NONAME);
        }
        return result;
    }

    private static int port(Object port) {
        if (port == PyNone.NONE) {
            return 0;
        }
        if (Ints.isInt(port)) {
            return (int) Py.asLong(port) & 0xffff;
        }
        String text = SocketAddresses.hostText(port);
        try {
            return Integer.parseInt(text) & 0xffff;
        } catch (NumberFormatException e) {
            Integer known = services(null).get(text);
            if (known == null) {
                throw SocketErrors.addressInfo(SocketConstants.EAI_SERVICE);
            }
            return known;
        }
    }

    private static List<InetAddress> addresses(String name, int family, int flags) {
        InetAddress[] all;
        try {
            if (name == null || name.isEmpty()) {
                boolean passive = (flags & SocketConstants.AI_PASSIVE) != 0;
                InetAddress four = InetAddress.getByName(passive ? "0.0.0.0" : "127.0.0.1");
                InetAddress six = InetAddress.getByName(passive ? "::" : "::1");
                all = passive ? new InetAddress[] {four, six} : new InetAddress[] {six, four};
            } else if ((flags & SocketConstants.AI_NUMERICHOST) != 0
                    && !SocketAddresses.isNumeric(name)) {
                throw SocketErrors.addressInfo(SocketConstants.EAI_NONAME);
            } else {
                all = SocketAddresses.resolve(name);
            }
        } catch (UnknownHostException e) {
            throw SocketErrors.addressInfo(SocketConstants.EAI_NONAME);
        }
        List<InetAddress> wanted = new ArrayList<>();
        for (InetAddress address : all) {
            if (family == 0
                    || address instanceof Inet6Address == (family == SocketConstants.AF_INET6)) {
                wanted.add(address);
            }
        }
        if (wanted.isEmpty()) {
            throw PyErr.raised(
                    Py.call(
                            SocketErrors.GAI_ERROR,
                            -9L,
                            Str.of("Address family for hostname not supported")));
        }
        return wanted;
    }
}
