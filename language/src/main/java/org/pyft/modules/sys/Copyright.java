package org.pyft.modules.sys;

/** {@code sys.copyright}. */
final class Copyright {
    static final String TEXT =
            """
                    Copyright (c) 2001 Python Software Foundation.
                    All Rights Reserved.

                    Copyright (c) 2000 BeOpen.com.
                    All Rights Reserved.

                    Copyright (c) 1995-2001 Corporation for National Research Initiatives.
                    All Rights Reserved.

                    Copyright (c) 1991-1995 Stichting Mathematisch Centrum, Amsterdam.
                    All Rights Reserved.""";

    private Copyright() {}
}
