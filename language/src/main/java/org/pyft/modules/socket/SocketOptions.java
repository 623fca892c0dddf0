package org.pyft.modules.socket;

import org.pyft.modules.posix.Errno;
import org.pyft.modules.posix.ErrnoException;
import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.none.PyNone;
import org.pyft.ops.Py;

import java.io.IOException;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Socket options: those of the system by the names of Java. */
final class SocketOptions {
    private static final int SO_TYPE = 3;
    private static final int SO_ERROR = 4;
    private static final int SO_LINGER = 13;
    private static final int SO_ACCEPTCONN = 30;
    private static final int SO_PROTOCOL = 38;
    private static final int SO_DOMAIN = 39;
    private static final int HIGHEST = 80;

    private SocketOptions() {}

    private static SocketOption<Boolean> flag(int level, int option) {
        return switch (level << 8 | option) {
            case 1 << 8 | 2 -> StandardSocketOptions.SO_REUSEADDR;
            case 1 << 8 | 6 -> StandardSocketOptions.SO_BROADCAST;
            case 1 << 8 | 9 -> StandardSocketOptions.SO_KEEPALIVE;
            case 1 << 8 | 15 -> StandardSocketOptions.SO_REUSEPORT;
            case 6 << 8 | 1 -> StandardSocketOptions.TCP_NODELAY;
            case 34 -> StandardSocketOptions.IP_MULTICAST_LOOP;
            default -> null;
        };
    }

    private static SocketOption<Integer> number(int level, int option) {
        return switch (level << 8 | option) {
            case 1 << 8 | 7 -> StandardSocketOptions.SO_SNDBUF;
            case 1 << 8 | 8 -> StandardSocketOptions.SO_RCVBUF;
            case 1 -> StandardSocketOptions.IP_TOS;
            case 33 -> StandardSocketOptions.IP_MULTICAST_TTL;
            default -> null;
        };
    }

    static void set(SocketFile file, int level, int option, Object value) throws IOException {
        int number;
        if (Ints.isInt(value)) {
            number = Py.asInt(value);
        } else if (value == PyNone.NONE) {
            number = 0;
        } else {
            byte[] bytes = Buffers.toBytes(value);
            if (level == SocketConstants.SOL_SOCKET && option == SO_LINGER && bytes.length >= 8) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
                file.setOption(
                        StandardSocketOptions.SO_LINGER,
                        buffer.getInt(0) == 0 ? -1 : buffer.getInt(4));
                return;
            }
            number =
                    ByteBuffer.wrap(Arrays.copyOf(bytes, 4))
                            .order(ByteOrder.nativeOrder())
                            .getInt();
        }
        SocketOption<Boolean> flag = flag(level, option);
        SocketOption<Integer> numeric = number(level, option);
        if (flag != null) {
            file.setOption(flag, number != 0);
        } else if (numeric != null) {
            file.setOption(numeric, number);
        } else if (option < 0 || option > HIGHEST) {
            throw new ErrnoException(Errno.ENOPROTOOPT);
        } else {
            file.setOtherOption(level << 8 | option, number);
        }
    }

    static Object get(SocketFile file, int level, int option, int length) throws IOException {
        int value = value(file, level, option);
        if (length == 0) {
            return (long) value;
        }
        if (length < 0 || length > 1024) {
            throw org.pyft.objects.exception.PyErr.error(
                    org.pyft.objects.exception.ExceptionTypes.OS_ERROR,
                    "getsockopt buflen out of range");
        }
        byte[] bytes = ByteBuffer.allocate(4).order(ByteOrder.nativeOrder()).putInt(value).array();
        return PyBytes.of(Arrays.copyOf(bytes, Math.min(4, length)));
    }

    private static int value(SocketFile file, int level, int option) throws IOException {
        if (level == SocketConstants.SOL_SOCKET) {
            switch (option) {
                case SO_TYPE:
                    return file.type();
                case SO_ERROR:
                    return file.pendingError();
                case SO_ACCEPTCONN:
                    return file.isListening() ? 1 : 0;
                case SO_DOMAIN:
                    return file.family();
                case SO_PROTOCOL:
                    return file.family() == SocketConstants.AF_UNIX
                            ? 0
                            : file.type() == SocketConstants.SOCK_STREAM
                                    ? SocketConstants.IPPROTO_TCP
                                    : SocketConstants.IPPROTO_UDP;
                default:
                    break;
            }
        }
        SocketOption<?> known = flag(level, option);
        if (known == null) {
            known = number(level, option);
        }
        if (known != null) {
            Object value = file.getOption(known);
            if (value == null && known == StandardSocketOptions.SO_RCVBUF) {
                return 131072;
            } else if (value == null && known == StandardSocketOptions.SO_SNDBUF) {
                return 16384;
            }
            return value instanceof Boolean flag
                    ? flag ? 1 : 0
                    : value instanceof Integer number ? number : 0;
        }
        if (option < 0 || option > HIGHEST) {
            throw new ErrnoException(Errno.ENOPROTOOPT);
        }
        return file.getOtherOption(level << 8 | option);
    }
}
